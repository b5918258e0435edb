package org.bihuan;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every text exists in both languages, and no page holds a text of its own.
 */
class MessagesTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

	private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

	private static final Pattern TEXT = Pattern.compile(">[^<>]*\\p{L}[^<>]*<");

	private static final Pattern FOREIGN_PUNCTUATION = Pattern.compile("[\\p{IsHan}”][,;:?!]|[,;:?!]\\p{IsHan}");

	private static final Pattern VISIBLE_ATTRIBUTE = Pattern
		.compile("\\s(?:title|alt|placeholder|aria-label|value)=\"[^\"]*\\p{L}[^\"]*\"");

	static List<Path> bundles() throws IOException {
		try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
			return files.filter((file) -> !file.toString().endsWith("_en.properties")).toList();
		}
	}

	static List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
			return files.filter((file) -> file.toString().endsWith(".html")).toList();
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void aBundleHasTheSameKeysInBothLanguages(Path chinese) throws IOException {
		Path english = Path.of(chinese.toString().replace(".properties", "_en.properties"));
		assertThat(read(english).stringPropertyNames()).isEqualTo(read(chinese).stringPropertyNames());
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void noEnglishTextIsMissing(Path chinese) throws IOException {
		Path english = Path.of(chinese.toString().replace(".properties", "_en.properties"));
		assertThat(read(english).entrySet()).noneMatch((entry) -> entry.getValue().toString().isBlank());
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void noApostropheSwallowsAnArgument(Path chinese) throws IOException {
		Path english = Path.of(chinese.toString().replace(".properties", "_en.properties"));
		assertThat(read(english).values()).map(Object::toString)
			.filteredOn((text) -> text.contains("{0") || text.contains("{1"))
			.map((text) -> text.replace("''", "").replaceAll("'[{}]+'", ""))
			.noneMatch((text) -> text.contains("'"));
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void chineseHasItsOwnPunctuation(Path chinese) throws IOException {
		assertThat(read(chinese).values()).map(Object::toString)
			// a table as it is typed in
			.filteredOn((text) -> !text.startsWith("2027-01-01,"))
			.noneMatch((text) -> FOREIGN_PUNCTUATION.matcher(text).find());
	}

	@ParameterizedTest
	@MethodSource("templates")
	void aTemplateHoldsNoText(Path template) throws IOException {
		String page = COMMENT.matcher(Files.readString(template)).replaceAll("");
		assertThat(page).doesNotContainPattern(CHINESE)
			.doesNotContainPattern(TEXT)
			.doesNotContainPattern(VISIBLE_ATTRIBUTE);
	}

	private static Properties read(Path file) throws IOException {
		Properties texts = new Properties();
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		return texts;
	}

}
