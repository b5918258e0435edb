package org.bihuan.workflow.decision;

import java.util.List;
import java.util.Map;

import org.bihuan.workflow.DecisionRow;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StrictestTests {

	@Test
	void ofTwoFrequenciesForOneThingTheOneThatAsksMostCounts() {
		DecisionRow quarterly = row("q", "FACTORY", "ALL", "QUARTERLY");
		DecisionRow monthly = row("m", "FACTORY", "ALL", "MONTHLY");
		DecisionRow other = row("o", "FACTORY", "WORKSHOP", "YEARLY");
		assertThat(Strictest.of(List.of(quarterly, other, monthly))).containsExactly(monthly, other);
	}

	@Test
	void ofTwoEqualOnesTheFirstCounts() {
		DecisionRow first = row("1", "FACTORY", "ALL", "MONTHLY");
		assertThat(Strictest.of(List.of(first, row("2", "FACTORY", "ALL", "MONTHLY")))).containsExactly(first);
	}

	@Test
	void anUnknownFrequencyAsksLeast() {
		DecisionRow yearly = row("y", "FACTORY", "ALL", "YEARLY");
		assertThat(Strictest.of(List.of(row("u", "FACTORY", "ALL", "SOMETIMES"), yearly))).containsExactly(yearly);
	}

	@Test
	void onlyTablesOfFrequenciesHaveAStrictestRow() {
		assertThat(Strictest.applies(List.of(row("y", "FACTORY", "ALL", "YEARLY")))).isTrue();
		assertThat(Strictest.applies(List.of(new DecisionRow("r", Map.of("grade", "MAJOR"), null, null)))).isFalse();
		assertThat(Strictest.applies(List.of())).isFalse();
	}

	private static DecisionRow row(String rule, String subject, String scope, String frequency) {
		return new DecisionRow(rule, Map.of("subject", subject, "scope", scope, "frequency", frequency), null, null);
	}

}
