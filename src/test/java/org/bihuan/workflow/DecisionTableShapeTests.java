package org.bihuan.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every shipped decision table has the shape that letters and cases rely on: each row
 * names its basis and asks whether that basis is active.
 */
class DecisionTableShapeTests {

	private static final Path DATA = Path.of("src/main/resources/data");

	static Stream<Path> files() {
		return ShippedTable.files();
	}

	@ParameterizedTest
	@MethodSource("files")
	void namesItselfLikeItsFile(Path file) {
		ShippedTable table = ShippedTable.of(file);
		assertThat(file).hasFileName(table.decision().getId() + ".dmn");
		assertThat(table.decision().getName()).isNotBlank();
		assertThat(table.decision().getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
		assertThat(table.table().getHitPolicy()).isIn(HitPolicy.FIRST, HitPolicy.COLLECT);
		assertThat(table.table().getAggregation()).isNull();
	}

	@ParameterizedTest
	@MethodSource("files")
	void startsWithTheActiveDocumentsAndEndsWithTheBasis(Path file) {
		ShippedTable table = ShippedTable.of(file);
		List<String> inputs = table.table().getInputs().stream().map(DecisionTableShapeTests::name).toList();
		assertThat(inputs).startsWith("activeDocuments").doesNotHaveDuplicates();
		assertThat(table.outputs()).endsWith("document", "place").doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("files")
	void givesEachRowABasisThatExists(Path file) throws IOException {
		Set<String> known = column("documents.csv", "id");
		for (Rule rule : ShippedTable.of(file).table().getRules()) {
			assertThat(rule.getDescription().getTextContent()).as(rule.getId()).isNotBlank();
			assertThat(place(rule)).as(rule.getId()).isNotBlank();
			assertThat(known).as(rule.getId()).containsAll(documents(rule)).containsAll(gates(rule));
			assertThat(documents(rule)).as(rule.getId()).isNotEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void asksForTheDocumentItCites(Path file) {
		for (Rule rule : ShippedTable.of(file).table().getRules()) {
			if (!documents(rule).equals(List.of("P-0"))) {
				assertThat(gates(rule)).as(rule.getId()).isEqualTo(documents(rule));
			}
			assertThat(gates(rule)).as(rule.getId()).isNotEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void givesEachRowAnIdentifierOfItsOwn(Path file) {
		assertThat(ShippedTable.of(file).table().getRules()).extracting(Rule::getId)
			.doesNotHaveDuplicates()
			.allMatch((id) -> id.matches("[a-z]{2}-[a-z0-9-]+"));
	}

	@Test
	void namesOnlyKnownMeasures() throws IOException {
		ShippedTable table = ShippedTable.of(Path.of("dmn/escalation-path.dmn"));
		int measure = table.outputs().indexOf("measure");
		assertThat(column("measures.csv", "measure"))
			.containsAll(table.table().getRules().stream().map((rule) -> output(rule, measure)).toList());
	}

	@Test
	void gradesEveryCriterion() throws IOException {
		Set<String> codes = column("hazard-criteria.csv", "code");
		Set<String> rules = ShippedTable.of(Path.of("dmn/hazard-grading.dmn"))
			.table()
			.getRules()
			.stream()
			.map(Rule::getId)
			.collect(Collectors.toSet());
		assertThat(rules).containsAll(codes.stream().map((code) -> "gr-" + code.toLowerCase()).toList());
	}

	private static String name(Input input) {
		return input.getInputExpression().getText().getTextContent();
	}

	private static List<String> documents(Rule rule) {
		return Arrays.asList(output(rule, rule.getOutputEntries().size() - 2).split("; "));
	}

	private static String place(Rule rule) {
		return output(rule, rule.getOutputEntries().size() - 1);
	}

	private static String output(Rule rule, int column) {
		return List.copyOf(rule.getOutputEntries()).get(column).getText().getTextContent().replace("\"", "");
	}

	private static List<String> gates(Rule rule) {
		String entry = rule.getInputEntries().iterator().next().getText().getTextContent();
		return Stream.of(entry.split(" or "))
			.map((gate) -> gate.replaceFirst("^list contains\\(\\?, \"([^\"]+)\"\\)$", "$1"))
			.toList();
	}

	private static Set<String> column(String file, String name) throws IOException {
		return CsvRows.read(DATA.resolve(file))
			.stream()
			.map((Map<String, String> row) -> row.get(name))
			.collect(Collectors.toSet());
	}

}
