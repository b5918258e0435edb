package org.bihuan.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Every shipped decision table answers each line of its test data, and no row of it is
 * left without a line.
 */
class DecisionTableTests {

	@TestFactory
	Stream<DynamicContainer> answersItsTestData() {
		return ShippedTable.files().map((file) -> dynamicContainer(key(file), tests(file)));
	}

	private static String key(Path file) {
		return file.getFileName().toString().replace(".dmn", "");
	}

	private static Stream<DynamicTest> tests(Path file) {
		ShippedTable table = ShippedTable.of(file);
		Set<String> matched = new TreeSet<>();
		Stream<DynamicTest> lines = lines(key(file)).stream()
			.map((line) -> dynamicTest(line.values().toString(), () -> check(table, line, matched)));
		return Stream.concat(lines, Stream.of(dynamicTest("leaves no row out", () -> covers(table, matched))));
	}

	private static void check(ShippedTable table, Map<String, String> line, Set<String> matched) {
		Map<String, String> result = table.evaluate(line);
		matched.addAll(table.matched());
		Map<String, String> expected = new LinkedHashMap<>(line);
		expected.keySet().retainAll(result.keySet());
		assertThat(result).isEqualTo(expected);
	}

	private static void covers(ShippedTable table, Set<String> matched) {
		List<String> rules = table.table().getRules().stream().map(Rule::getId).toList();
		assertThat(rules).allSatisfy((rule) -> assertThat(matched).contains(rule));
	}

	private static List<Map<String, String>> lines(String key) {
		try {
			return CsvRows.read(Path.of("src/test/resources/dmn", key + ".csv"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
