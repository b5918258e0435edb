package org.bihuan.whatif;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.whatif.Answers.Pair;
import org.bihuan.workflow.DecisionRow;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AnswersTests {

	@Test
	void whatTheySayCountsAndNotWhichRowSaysIt() {
		assertThat(Answers.same(row("r1", 3, "S-16"), row("r2", 3L, "S-16"))).isTrue();
		assertThat(Answers.same(row("r1", 3, "S-16"), row("r1", 3.0, "S-16"))).isTrue();
		assertThat(Answers.same(row("r1", 3, "S-16"), row("r1", 4, "S-16"))).isFalse();
		assertThat(Answers.same(row("r1", 3, "S-16"), row("r1", 3, "P-0"))).isFalse();
		assertThat(Answers.same(row("r1", 3, "S-16"), List.of())).isFalse();
	}

	@Test
	void onlyWhatDiffersIsSaid() {
		assertThat(Answers.said(row("r1", 3, "S-16"), row("r2", 5, "S-16")))
			.isEqualTo(new Pair("days = 3", "days = 5"));
		assertThat(Answers.said(row("r1", 3, "S-16"), row("r1", 3, "P-0")))
			.isEqualTo(new Pair("document = S-16", "document = P-0"));
	}

	@Test
	void aRowThatNoLongerMatchesIsSaidWhole() {
		assertThat(Answers.said(row("r1", 3, "S-16"), List.of()))
			.isEqualTo(new Pair("days = 3, who = BOSS, document = S-16, place = 1", ""));
	}

	@Test
	void aLongAnswerFitsItsColumn() {
		List<DecisionRow> rows = List.of(new DecisionRow("r", Map.of("text", "x".repeat(5000)), null, null));
		assertThat(Answers.said(rows, List.of()).before()).hasSize(2000).endsWith("…");
	}

	private static List<DecisionRow> row(String rule, Number days, String document) {
		return List.of(new DecisionRow(rule, new TreeMap<>(Map.of("days", days, "who", "BOSS")), document, "1"));
	}

}
