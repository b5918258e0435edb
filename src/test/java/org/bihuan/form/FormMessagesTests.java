package org.bihuan.form;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every refusal of this room has words in both languages. */
class FormMessagesTests {

	private static final Pattern KEY = Pattern.compile("\"(form\\.[a-zA-Z]+)\"");

	@Test
	void bothLanguagesHaveTheKeysInUse() throws IOException {
		Set<Object> chinese = messages("form.properties");
		assertThat(messages("form_en.properties")).isEqualTo(chinese);
		assertThat(chinese).containsAll(used()).contains("form.date", "form.dateTime", "form.time");
	}

	private static Set<Object> messages(String name) throws IOException {
		Properties messages = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", name))) {
			messages.load(reader);
		}
		return messages.keySet();
	}

	private static Set<Object> used() throws IOException {
		Set<Object> keys = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/bihuan/form"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Matcher matcher = KEY.matcher(Files.readString(file));
				while (matcher.find()) {
					keys.add(matcher.group(1));
				}
			}
		}
		return keys;
	}

}
