package org.bihuan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules of the house that source files can tell.
 */
class SourceTests {

	private static final Path MAIN = Path.of("src/main/java");

	private static final List<Path> TESTS = List.of(Path.of("src/test/java"), Path.of("src/bench/java"));

	private static final int LONGEST = 300;

	@Test
	void filesAreShort() throws IOException {
		List<Long> lines = sources().stream().map(SourceTests::lines).sorted().toList();
		assertThat(lines.get(lines.size() / 2)).as("median").isLessThanOrEqualTo(60);
		assertThat(lines.get(lines.size() * 9 / 10)).as("nine of ten").isLessThanOrEqualTo(150);
		assertThat(sources()).filteredOn((file) -> lines(file) > LONGEST).isEmpty();
	}

	@Test
	void testsAreNoLongerThanTheLongestFile() throws IOException {
		for (Path root : TESTS) {
			assertThat(files(root)).isNotEmpty().filteredOn((file) -> lines(file) > LONGEST).isEmpty();
		}
	}

	@Test
	void everyPackageSaysWhatItIsAndAllowsNoNull() throws IOException {
		Set<Path> packages = sources().stream().map(Path::getParent).collect(Collectors.toSet());
		assertThat(packages).allSatisfy((folder) -> assertThat(folder.resolve("package-info.java")).content()
			.startsWith("/**")
			.contains("@NullMarked"));
	}

	@Test
	void nothingIsLeftForLater() throws IOException {
		assertThat(sources()).allSatisfy((file) -> assertThat(file).content()
			.doesNotContain("TODO", "FIXME", "System.out", "Thread.sleep", "printStackTrace"));
	}

	private static List<Path> sources() throws IOException {
		return files(MAIN);
	}

	private static List<Path> files(Path root) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter((file) -> file.toString().endsWith(".java")).toList();
		}
	}

	private static long lines(Path file) {
		try (Stream<String> lines = Files.lines(file)) {
			return lines.count();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
