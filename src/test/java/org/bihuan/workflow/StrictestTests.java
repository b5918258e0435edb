package org.bihuan.workflow;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StrictestTests {

	@Test
	void ofTwoFrequenciesForOneThingTheOneThatAsksMostCounts() {
		DecisionRow quarterly = row("q", "FACTORY", "ALL", "QUARTERLY");
		DecisionRow monthly = row("m", "FACTORY", "ALL", "MONTHLY");
		DecisionRow yearly = row("y", "FACTORY", "ALL", "YEARLY");
		DecisionRow other = row("o", "FACTORY", "WORKSHOP", "YEARLY");
		assertThat(Strictest.of(List.of(yearly, quarterly, other, monthly)))
			.containsExactly(new Strictest(monthly, List.of(quarterly, yearly)), new Strictest(other, List.of()));
	}

	@Test
	void ofTwoEqualOnesTheFirstCounts() {
		DecisionRow first = row("1", "FACTORY", "ALL", "MONTHLY");
		DecisionRow second = row("2", "FACTORY", "ALL", "MONTHLY");
		assertThat(Strictest.of(List.of(first, second))).containsExactly(new Strictest(first, List.of(second)));
		assertThat(new Strictest(first, List.of(second)).rows()).containsExactly(first, second);
	}

	@Test
	void ofTwoEqualOnesThePrincipalLeaderGoesBeforeTheDeputy() {
		DecisionRow deputy = new DecisionRow("d",
				Map.of("subject", "FACTORY", "frequency", "MONTHLY", "ledBy", "deputy-leader"), null, null);
		DecisionRow principal = new DecisionRow("p",
				Map.of("subject", "FACTORY", "frequency", "MONTHLY", "ledBy", "principal-leader"), null, null);
		assertThat(Strictest.of(List.of(deputy, principal))).extracting(Strictest::row).containsExactly(principal);
	}

	@Test
	void severalTimesAPeriodAskMoreThanOnce() {
		DecisionRow six = duty("six", "YEARLY", "COUNT:6");
		DecisionRow quarterly = duty("q", "QUARTERLY", "END");
		DecisionRow twenty = duty("20", "YEARLY", "COUNT:20");
		assertThat(Strictest.of(List.of(quarterly, six, twenty)))
			.containsExactly(new Strictest(twenty, List.of(six, quarterly)));
	}

	@Test
	void anUnknownFrequencyAsksLeast() {
		DecisionRow yearly = row("y", "FACTORY", "ALL", "YEARLY");
		assertThat(Strictest.of(List.of(row("u", "FACTORY", "ALL", "SOMETIMES"), yearly))).extracting(Strictest::row)
			.containsExactly(yearly);
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

	private static DecisionRow duty(String rule, String frequency, String dueRule) {
		return new DecisionRow(rule, Map.of("duty", "check", "frequency", frequency, "dueRule", dueRule), null, null);
	}

}
