package org.bihuan.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No page, mail or paper writes a text as anything but text, whoever typed it: people,
 * units, forms, files, or those who draw models. {@link SightTests} tries it out.
 */
class EscapingTests {

	private static final String STYLE_OF_A_PAPER = "<style th:utext=\"${style}\"></style>";

	@Test
	void templatesEscapeAllThatTheyWrite() throws IOException {
		List<Path> templates = files("src/main/resources/templates", ".html");
		assertThat(templates).hasSizeGreaterThan(50)
			.allSatisfy((file) -> assertThat(Files.readString(file).replace(STYLE_OF_A_PAPER, ""))
				.doesNotContain("th:utext", "[(", "th:inline", "__$", "th:attr=\"on", "th:on", "javascript:", "srcdoc")
				.doesNotContainPattern("\\s(on[a-z]+|style)=")
				.doesNotContainPattern("<script(?! src=\"/assets/[a-z-]+\\.js\" defer></script>)"));
	}

	@Test
	void ownScriptsWriteNoMarkupAndRunNoText() throws IOException {
		List<Path> scripts = files("src/main/frontend", ".js");
		assertThat(scripts).hasSizeGreaterThan(20)
			.allSatisfy((file) -> assertThat(file).content()
				.doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(",
						"new Function", "createContextualFragment", "srcdoc", "javascript:"));
	}

	@Test
	void noMarkupIsBuiltInJava() throws IOException {
		assertThat(files("src/main/java", ".java")).allSatisfy((file) -> assertThat(file).content()
			.doesNotContainPattern("\"<(a|b|br|div|i|img|li|p|span|td|tr)[ >]"));
	}

	private static List<Path> files(String root, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(root))) {
			return files.filter((file) -> file.toString().endsWith(ending))
				.filter((file) -> !file.toString().contains("node_modules"))
				.toList();
		}
	}

}
