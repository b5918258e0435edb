package org.bihuan.workflow.decision;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TableInputsTests {

	private final TableInputs inputs = new TableInputs(new LinkedHashMap<>(Map.of("activeDocuments", "", "riskTags",
			"string", "grade", "string", "stops", "boolean", "rank", "integer", "value", "double", "sectors", "")));

	@Test
	void whatIsMissingIsNullOrAnEmptyList() {
		assertThat(this.inputs.take(Map.of(), true)).containsEntry("grade", null).containsEntry("sectors", List.of());
	}

	@Test
	void listsAndTextsStandForEachOther() {
		assertThat(this.inputs.take(Map.of("riskTags", List.of("dust", "metal"), "sectors", "fire, water"), true))
			.containsEntry("riskTags", "dust,metal")
			.containsEntry("sectors", List.of("fire", "water"));
	}

	@Test
	void aValueHasTheDeclaredType() {
		assertThat(refused(Map.of("grade", 1, "stops", "yes", "rank", 1.5, "value", "much", "sectors", 7)))
			.containsExactlyInAnyOrder("grade", "stops", "rank", "value", "sectors");
		assertThat(this.inputs.take(Map.of("rank", 1L, "value", 2, "stops", true), true)).containsEntry("rank", 1L);
	}

	@Test
	void nobodySendsUnknownInputsOrTheActiveDocuments() {
		assertThat(refused(Map.of("colour", "red", "activeDocuments", List.of("D001"))))
			.containsExactlyInAnyOrder("colour", "activeDocuments");
		assertThat(this.inputs.take(Map.of("colour", "red"), false)).doesNotContainKey("colour");
	}

	@Test
	void theyAreReadFromTheTable() {
		assertThat(TableInputs.of(Dmn.readModelFromFile(Path.of("dmn/escalation-path.dmn").toFile())).types())
			.containsEntry("rank", "integer")
			.containsEntry("listed", "boolean")
			.containsEntry("activeDocuments", "");
	}

	private List<String> refused(Map<String, Object> given) {
		return catchThrowableOfType(Refusal.Invalid.class, () -> this.inputs.take(given, true)).problems()
			.stream()
			.map(FieldProblem::field)
			.toList();
	}

}
