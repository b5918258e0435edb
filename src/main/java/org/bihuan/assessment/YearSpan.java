package org.bihuan.assessment;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A year as the assessment reads it, in Shanghai time.
 *
 * @param year the year
 */
record YearSpan(int year) {

	LocalDate first() {
		return LocalDate.of(this.year, 1, 1);
	}

	LocalDate last() {
		return LocalDate.of(this.year, 12, 31);
	}

	LocalDateTime from() {
		return first().atStartOfDay();
	}

	LocalDateTime until() {
		return last().plusDays(1).atStartOfDay();
	}

}
