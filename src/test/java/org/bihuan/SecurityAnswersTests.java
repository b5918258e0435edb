package org.bihuan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The answers to the standard: none is missing, and what they name exists.
 */
class SecurityAnswersTests {

	private static final Path ANSWERS = Path.of("docs/security-asvs.md");

	/** Requirements of levels 1 and 2 in version 5.0, by chapter. */
	private static final Map<Integer, Integer> ASKED = Map.ofEntries(Map.entry(1, 27), Map.entry(2, 11),
			Map.entry(3, 19), Map.entry(4, 10), Map.entry(5, 9), Map.entry(6, 35), Map.entry(7, 18), Map.entry(8, 7),
			Map.entry(9, 7), Map.entry(10, 29), Map.entry(11, 14), Map.entry(12, 9), Map.entry(13, 13),
			Map.entry(14, 9), Map.entry(15, 13), Map.entry(16, 16), Map.entry(17, 7));

	private static final Set<String> VERDICTS = Set.of("met", "by deployment", "open", "n/a");

	private static final Pattern ROW = Pattern
		.compile("^\\| (\\d+)\\.(\\d+\\.\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);

	private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+|[\\w./-]+/[\\w.-]+|pom\\.xml)`");

	@Test
	void everyRequirementIsAnsweredOnce() throws IOException {
		List<MatchResult> rows = ROW.matcher(Files.readString(ANSWERS)).results().toList();
		assertThat(rows).map((row) -> row.group(1) + "." + row.group(2)).doesNotHaveDuplicates();
		assertThat(rows.stream()
			.collect(Collectors.groupingBy((row) -> Integer.valueOf(row.group(1)),
					Collectors.reducing(0, (row) -> 1, Integer::sum))))
			.isEqualTo(ASKED);
		assertThat(rows).map((row) -> row.group(4)).isSubsetOf(VERDICTS);
		assertThat(rows).filteredOn((row) -> !row.group(4).equals("by deployment"))
			.allSatisfy((row) -> assertThat(row.group(5)).as(row.group()).hasSizeGreaterThan(3));
	}

	@Test
	void theSumsAreRight() throws IOException {
		String text = Files.readString(ANSWERS);
		Map<String, Long> sums = ROW.matcher(text)
			.results()
			.collect(Collectors.groupingBy((row) -> row.group(4), Collectors.counting()));
		assertThat(text).contains("%d are met, %d by deployment, %d open, %d do not apply.".formatted(sums.get("met"),
				sums.get("by deployment"), sums.get("open"), sums.get("n/a")));
	}

	@Test
	void whatIsNamedExists() throws IOException {
		Set<String> classes;
		try (Stream<Path> files = Files.walk(Path.of("src"))) {
			classes = files.map((file) -> file.getFileName().toString())
				.filter((file) -> file.endsWith(".java"))
				.map((file) -> file.replace(".java", ""))
				.collect(Collectors.toSet());
		}
		Set<String> settings = Set.of("SPRING_SESSION", "BIHUAN_NOTIFICATION_KEY", "BIHUAN_SENDER_KEY",
				"BIHUAN_FACTOR_KEY", "SecureRandom", "GET", "Secure", "SameSite", "HttpOnly", "Lax");
		assertThat(NAMED.matcher(Files.readString(ANSWERS)).results().map((named) -> named.group(1)))
			.filteredOn((name) -> !settings.contains(name))
			.hasSizeGreaterThan(100)
			.allSatisfy((name) -> assertThat(classes.contains(name) || Files.exists(Path.of(name))).as(name).isTrue());
	}

}
