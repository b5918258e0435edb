package org.bihuan.calendar;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One year of the calendar, day by day.
 *
 * @param year the year
 * @param provisional whether its notice is not out yet
 * @param days its days in order
 * @param notices the notices behind its moved days
 */
public record CalendarYear(int year, boolean provisional, List<Day> days, List<Notice> notices) {

	/**
	 * One day.
	 *
	 * @param date the day
	 * @param nature OFF or WORKING by a notice, WEEKEND, ORDINARY, or FIXED for a
	 * statutory day that no notice confirms yet
	 * @param named what the notice says of it; null if none names it
	 */
	public record Day(LocalDate date, String nature, @Nullable MovedDay named) {
	}

	/**
	 * A notice.
	 *
	 * @param number its number
	 * @param source where it was published; empty if it came with the product
	 * @param days how many days of the year it names
	 */
	public record Notice(String number, String source, int days) {
	}

}
