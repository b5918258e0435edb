package org.bihuan.duty.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.bihuan.duty.DueRule;
import org.bihuan.duty.Frequency;
import org.bihuan.duty.Period;
import org.bihuan.shared.Zone;

/**
 * A period that is opened for all who owe it.
 *
 * @param frequency how often it is owed
 * @param rule when within the period of the calendar
 * @param period the period
 */
record Opened(Frequency frequency, DueRule rule, Period period) {

	/**
	 * Periods that touch some days.
	 * @param frequency how often
	 * @param rule when within a period
	 * @param from first day
	 * @param to last day
	 * @return periods in order
	 */
	static List<Opened> touching(Frequency frequency, DueRule rule, LocalDate from, LocalDate to) {
		List<Opened> periods = new ArrayList<>();
		LocalDate day = from;
		while (!day.isAfter(to)) {
			Period whole = frequency.period(day);
			rule.within(whole).forEach((one) -> periods.add(new Opened(frequency, rule, one)));
			day = whole.last().plusDays(1);
		}
		return periods;
	}

	/** The end of its last day in Shanghai. */
	Instant dueAt() {
		return this.period.last().plusDays(1).atStartOfDay(Zone.SHANGHAI).toInstant();
	}

	/**
	 * Who begins to owe it on this day or before owes the period; who begins later owes
	 * the next one, for neither half of this one nor a week is left.
	 */
	LocalDate latest() {
		long days = this.period.first().until(this.period.last(), ChronoUnit.DAYS) + 1;
		LocalDate half = this.period.first().plusDays(days / 2);
		LocalDate week = this.period.last().minusDays(6);
		return half.isAfter(week) ? half : week;
	}

}
