package org.bihuan.scenario;

import java.util.List;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ScenarioReaderTests {

	private static final String GOOD = """
			title: 题
			title.en: title
			process: hazard-rectification
			begins: 2026-03-02T09:00
			hazard: {by: a, unit: E-0001, source: SELF_CHECK, title: t}
			acts:
			  - waits: P10D
			  - expects: {open: []}
			""";

	private final ScenarioReader reader = new ScenarioReader();

	@Test
	void readsPlainValues() {
		Scenario scenario = this.reader.read("a.yaml", GOOD);
		assertThat(scenario.title("en")).isEqualTo("title");
		assertThat(scenario.acts()).extracting(Act::verbs).containsOnly(1L);
		assertThat(scenario.acts().get(0).waits()).hasDays(10);
		assertThat(scenario.hazard().stoppage()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "waits: P10D|waits: ten days|scenario.problem.field",
					"waits: P10D|sleeps: P10D|scenario.problem.field",
					"source: SELF_CHECK|source: GUESS|scenario.problem.field",
					"waits: P10D|'{waits: P1D, does: verify}'|scenario.problem.verb",
					"expects: {open: []}|waits: P1D|scenario.problem.nothing-expected",
					"title: 题|title: ''|scenario.problem.title", "title: 题|title: [|scenario.problem.field",
					"title: 题|title: !!java.net.URL [\"http://localhost\"]|scenario.problem.field",
					"process: hazard-rectification|title: again|scenario.problem.yaml" })
	void refusesWithPlaceAndReason(String part, String instead, String why) {
		String text = GOOD.replace(part, instead);
		assertThat(text).isNotEqualTo(GOOD);
		Refusal.Invalid refused = catchThrowableOfType(Refusal.Invalid.class, () -> this.reader.read("a.yaml", text));
		assertThat(refused.problems()).extracting(FieldProblem::field).isEqualTo(List.of("a.yaml"));
		assertThat(refused.problems()).extracting(FieldProblem::messageKey).isEqualTo(List.of(why));
	}

	@Test
	void refusesWhatGrowsOrIsTooDeep() {
		String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n" + GOOD;
		String deep = GOOD.replace("{open: []}", "{open: " + "[".repeat(60) + "]".repeat(60) + "}");
		assertThat(List.of(bomb, deep, "#" + "x".repeat(200_000) + "\n" + GOOD)).allSatisfy((
				text) -> assertThat(catchThrowableOfType(Refusal.Invalid.class, () -> this.reader.read("a.yaml", text)))
					.isNotNull());
	}

}
