package org.bihuan.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bihuan.report.ReportPeriod.Kind;
import org.bihuan.shared.Csv;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The file of indicators as it is delivered, what stops the program, and periods that can
 * and cannot be asked for.
 */
class IndicatorFileTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static Map<String, String> row(String heading, String value) {
		Map<String, String> row = new HashMap<>(Map.of("code", "mine", "group", "hazards", "numerator", "SELF_FOUND",
				"kind", "", "denominator", "REGISTERED", "document", "P-0", "place", ""));
		row.put(heading, value);
		return row;
	}

	@Test
	void everyConditionIsCountedByAnIndicator() {
		List<Indicator> indicators = IndicatorFile.read(Csv.read(new ClassPathResource("data/report-indicators.csv")));
		assertThat(indicators.stream()
			.flatMap((one) -> Stream.of(one.part(Indicator.Side.NUMERATOR), one.part(Indicator.Side.DENOMINATOR)))
			.filter((part) -> part != null)
			.map(Part::fact)).contains(Fact.values());
	}

	@ParameterizedTest
	@CsvSource({ "numerator, NOWHERE, unknown condition 'NOWHERE'", "denominator, nowhere, unknown condition 'nowhere'",
			"group, others, unknown group 'others'", "kind, REMINDER, SELF_FOUND is not counted of the kind 'REMINDER'",
			"numerator, LETTERS_OF_KIND, LETTERS_OF_KIND is not counted of the kind ''" })
	void aRowThatCannotBeCountedStopsTheProgram(String heading, String value, String why) {
		assertThatIllegalStateException().isThrownBy(() -> IndicatorFile.read(List.of(row(heading, value))))
			.withMessageContaining("report-indicators.csv")
			.withMessageContaining("'mine'")
			.withMessageContaining(why);
	}

	@Test
	void twoRowsWithOneCodeStopTheProgram() {
		assertThatIllegalStateException()
			.isThrownBy(() -> IndicatorFile.read(List.of(row("place", "a"), row("place", "b"))))
			.withMessageContaining("twice");
	}

	@ParameterizedTest
	@CsvSource({ "2026-10, 2026-10-01, 2026-11-01, 2026-09", "2026-Q3, 2026-07-01, 2026-10-01, 2026-Q2",
			"2026-01, 2026-01-01, 2026-02-01, 2025-12", "2026-Q1, 2026-01-01, 2026-04-01, 2025-Q4" })
	void aPeriodHasItsDaysAndOneBefore(String key, LocalDate first, LocalDate next, String before) {
		ReportPeriod period = ReportPeriod.of(new ReportAsked(null, null, null, key), TODAY);
		assertThat(period.key()).isEqualTo(key);
		assertThat(period.first()).isEqualTo(first);
		assertThat(period.next()).isEqualTo(next);
		assertThat(period.before().key()).isEqualTo(before);
		assertThat(ReportPeriod.parse(key)).isEqualTo(period);
	}

	@ParameterizedTest
	@CsvSource({ "2026-12", "2027-Q1", "2026-13", "2026-Q5", "2026-00", "1999-01", "2026", "2026-1", "x" })
	void aPeriodThatIsNotThereIsRefused(String key) {
		assertThatExceptionOfType(Refusal.Unreadable.class)
			.isThrownBy(() -> ReportPeriod.of(new ReportAsked(null, null, null, key), TODAY));
	}

	@Test
	void withoutAWordItIsThePeriodThatEndedLast() {
		assertThat(ReportPeriod.of(new ReportAsked(null, " ", null, ""), TODAY).key()).isEqualTo("2026-10");
		assertThat(ReportPeriod.ended(Kind.QUARTER, TODAY).key()).isEqualTo("2026-Q3");
	}

}
