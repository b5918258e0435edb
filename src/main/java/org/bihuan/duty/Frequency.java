package org.bihuan.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * How often something is owed, the strictest first. Periods are those of the calendar in
 * Shanghai; weeks begin on Monday.
 */
public enum Frequency {

	/** Each day. */
	DAILY,
	/** Each week. */
	WEEKLY,
	/** Each month. */
	MONTHLY,
	/** Each quarter. */
	QUARTERLY,
	/** Each half-year. */
	HALF_YEARLY,
	/** Each year. */
	YEARLY,
	/** Before each event of the unit; it has no period of the calendar. */
	BEFORE_EVENT;

	/**
	 * The period in which a day lies.
	 * @param day a day in Shanghai
	 * @return the period
	 * @throws IllegalStateException if there is no such period, but an event
	 */
	public Period period(LocalDate day) {
		int year = day.getYear();
		LocalDate first = first(day);
		return switch (this) {
			case DAILY -> new Period(day.toString(), first, first);
			case WEEKLY -> new Period("%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR),
					day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)), first, first.plusDays(6));
			case MONTHLY -> new Period("%d-%02d".formatted(year, day.getMonthValue()), first, last(first, 1));
			case QUARTERLY ->
				new Period("%d-Q%d".formatted(year, day.get(IsoFields.QUARTER_OF_YEAR)), first, last(first, 3));
			case HALF_YEARLY ->
				new Period("%d-H%d".formatted(year, (day.getMonthValue() < 7) ? 1 : 2), first, last(first, 6));
			case YEARLY -> new Period(String.valueOf(year), first, last(first, 12));
			case BEFORE_EVENT -> throw new IllegalStateException("an event has no period of the calendar");
		};
	}

	private LocalDate first(LocalDate day) {
		int month = day.getMonthValue();
		return switch (this) {
			case DAILY, BEFORE_EVENT -> day;
			case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
			case MONTHLY -> day.withDayOfMonth(1);
			case QUARTERLY -> LocalDate.of(day.getYear(), month - (month - 1) % 3, 1);
			case HALF_YEARLY -> LocalDate.of(day.getYear(), (month < 7) ? 1 : 7, 1);
			case YEARLY -> LocalDate.of(day.getYear(), 1, 1);
		};
	}

	private static LocalDate last(LocalDate first, int months) {
		return first.plusMonths(months).minusDays(1);
	}

}
