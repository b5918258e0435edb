package org.bihuan.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The texts of the program, for tests that run without it.
 */
public final class Messages {

	private Messages() {
	}

	/**
	 * All texts, in both languages.
	 * @return texts as the program says them
	 */
	public static Texts texts() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames(names().toArray(String[]::new));
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(false);
		return new Texts(messages);
	}

	private static List<String> names() {
		try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.endsWith("_en.properties"))
				.map((name) -> "messages/" + name.replace(".properties", ""))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
