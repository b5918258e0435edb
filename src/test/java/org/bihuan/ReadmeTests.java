package org.bihuan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the documents point at exists, and both languages say the same.
 */
class ReadmeTests {

	private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)[^)]*\\)");

	private static final Pattern ROW = Pattern.compile("\\| [^|]+ \\| \\[`([^`]+)`]\\(([^)]+)\\) \\|");

	private static final Pattern TEST = Pattern.compile("`(\\w+Tests)\\b");

	static List<Path> documents() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("docs"))) {
			return Stream.concat(Stream.of(Path.of("README.md"), Path.of("README.zh-CN.md")), files)
				.filter((file) -> file.toString().endsWith(".md"))
				.toList();
		}
	}

	@ParameterizedTest
	@MethodSource("documents")
	void everyLinkLeadsSomewhere(Path document) {
		Path folder = document.toAbsolutePath().getParent();
		assertThat(found(LINK, document)).map((link) -> folder.resolve(link.group(1)).normalize())
			.allSatisfy((target) -> assertThat(target).exists());
	}

	@ParameterizedTest
	@MethodSource("documents")
	void everyTestNamedExists(Path document) throws IOException {
		Set<String> tests;
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			tests = files.map((file) -> file.getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
		}
		assertThat(found(TEST, document)).map((test) -> test.group(1)).isSubsetOf(tests);
	}

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "README.zh-CN.md" })
	void theCommandsAreNamed(String readme) throws IOException {
		assertThat(Files.readString(Path.of(readme))).contains("\nmvn spring-boot:run", "\nmvn verify");
	}

	@Test
	void bothLanguagesLeadToTheSameFiles() {
		List<String> english = files("README.md");
		assertThat(english).hasSizeGreaterThan(10).isEqualTo(files("README.zh-CN.md"));
	}

	private static List<String> files(String readme) {
		return found(ROW, Path.of(readme)).stream().map((row) -> row.group(1)).toList();
	}

	private static List<MatchResult> found(Pattern pattern, Path document) {
		try {
			return pattern.matcher(Files.readString(document)).results().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
