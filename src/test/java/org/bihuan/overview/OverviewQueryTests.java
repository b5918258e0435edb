package org.bihuan.overview;

import java.util.Map;

import org.bihuan.deadline.OverdueFilter;
import org.bihuan.deadline.OverdueFilter.Which;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What an address asks of the board, and what it cannot ask.
 */
class OverviewQueryTests {

	@Test
	void nothingAsksForAllThatHasRunOut() {
		OverviewQuery query = OverviewQuery.of(Map.of("authority", " ", "nonsense", "x"));
		assertThat(query.filter(null, 50))
			.isEqualTo(new OverdueFilter(Which.OVERDUE, null, null, null, null, null, null, null, 50));
		assertThat(query.address()).isEqualTo("/overdue");
	}

	@Test
	void everyValueReachesTheFilter() {
		OverviewQuery query = OverviewQuery.of(Map.of("which", "soon", "authority", "A-x", "town", "T-x", "sector",
				"s-x", "unit", "E-x", "kind", "plan", "rung", "CIRCULAR"));
		assertThat(query.filter("c", 7))
			.isEqualTo(new OverdueFilter(Which.SOON, "A-x", "T-x", "s-x", "E-x", "plan", "CIRCULAR", "c", 7));
	}

	@Test
	void noMeasureIsAskedForByAWord() {
		assertThat(OverviewQuery.of(Map.of("rung", "none")).filter(null, 1).rung()).isEmpty();
		assertThat(OverviewQuery.of(Map.of()).filter(null, 1).rung()).isNull();
	}

	@Test
	void anAddressIsReadAsItWasWritten() {
		OverviewQuery query = OverviewQuery.of(Map.of("which", "soon", "unit", "演示 & 公司=?", "authority", "A-x"));
		assertThat(query.text()).startsWith("which=soon&authority=A-x&unit=").doesNotContain("演");
		assertThat(OverviewQuery.parse(query.text())).isEqualTo(query);
		assertThat(OverviewQuery.parse("")).isEqualTo(OverviewQuery.of(Map.of()));
	}

	@Test
	void oneValueIsSetOrTakenAwayAndTheOthersStay() {
		OverviewQuery query = OverviewQuery.of(Map.of("which", "soon", "authority", "A-x", "kind", "plan"));
		assertThat(query.with("authority", null).address()).isEqualTo("/overdue?which=soon&kind=plan");
		assertThat(query.with("kind", "reply").get("kind")).isEqualTo("reply");
		assertThat(query.in(Which.OVERDUE).address()).isEqualTo("/overdue?authority=A-x&kind=plan");
		assertThat(query.wide().address()).isEqualTo("/overdue?which=soon");
	}

	@ParameterizedTest
	@CsvSource({ "which, OVERDUE", "which, later", "kind, nonsense", "rung, circular", "rung, CIRCULAR;",
			"kind, PLAN" })
	void whatCannotBeReadIsRefusedByItsName(String name, String value) {
		assertThatExceptionOfType(Refusal.Unreadable.class).isThrownBy(() -> OverviewQuery.of(Map.of(name, value)))
			.satisfies((refusal) -> assertThat(refusal.arguments()).containsExactly(name, value));
	}

	@Test
	void longOrInvisibleTextIsRefused() {
		assertThatExceptionOfType(Refusal.Unreadable.class)
			.isThrownBy(() -> OverviewQuery.of(Map.of("unit", "长".repeat(101))));
		assertThatExceptionOfType(Refusal.Unreadable.class)
			.isThrownBy(() -> OverviewQuery.of(Map.of("town", "T\u0000x")))
			.satisfies((refusal) -> assertThat(refusal.arguments()).containsExactly("town", "Tx"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "kind=%", "kind=%zz", "which=soon&unit=%e" })
	void aBrokenAddressIsRefused(String text) {
		assertThatExceptionOfType(Refusal.Unreadable.class).isThrownBy(() -> OverviewQuery.parse(text));
	}

}
