package org.bihuan.listing;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MonthlyReportsTests {

	@ParameterizedTest
	@CsvSource({ "2026-11-22, 2026-11-22, 2026-12-22", "2026-11-22, 2026-12-22, 2027-01-22",
			"2026-11-22, 2027-03-01, 2027-03-22", "2026-01-31, 2026-01-31, 2026-02-28",
			"2026-01-31, 2026-02-28, 2026-03-31", "2028-01-30, 2028-01-30, 2028-02-29",
			"2028-02-29, 2028-02-29, 2028-03-29", "2026-12-31, 2026-12-31, 2027-01-31" })
	void aMonthIsCountedFromTheDayOfTheListing(LocalDate listed, LocalDate after, LocalDate due) {
		assertThat(MonthlyReports.next(listed, after)).isEqualTo(due);
	}

}
