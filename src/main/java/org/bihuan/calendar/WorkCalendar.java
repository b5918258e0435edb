package org.bihuan.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Date arithmetic on the district's calendar, in Asia/Shanghai. A year without a notice
 * is computed from weekends and fixed-date statutory holidays and its dates are
 * provisional; nothing is ever refused for want of a notice.
 */
public interface WorkCalendar {

	/**
	 * The moment at which a term ends. The day of the start is not counted; a term of
	 * days ends at the last moment (23:59:59) of its last day, a term of hours exactly so
	 * many hours later.
	 * @param start when it starts
	 * @param term how long
	 * @return when it ends
	 */
	Instant end(Instant start, Term term);

	/**
	 * The moment so many days or hours before another.
	 * @param due the later moment
	 * @param term how long before
	 * @param hour hour of the day for terms of days, 0 to 23
	 * @return the earlier moment
	 */
	Instant before(Instant due, Term term, int hour);

	/**
	 * Days of a kind that pass after {@code from} up to and with {@code to}; negative if
	 * {@code to} lies before {@code from}. Hours are full hours.
	 * @param from first moment, its day not counted
	 * @param to last moment, its day counted
	 * @param kind what to count
	 * @return how many
	 */
	int between(Instant from, Instant to, DayKind kind);

	/**
	 * Whether offices work on this day.
	 * @param day the day
	 * @return true on a working day
	 */
	boolean isWorkingDay(LocalDate day);

	/**
	 * Whether a date that depends on this span may still move, because a year in it has
	 * no notice yet.
	 * @param from first moment
	 * @param to last moment
	 * @return true if provisional
	 */
	boolean isProvisional(Instant from, Instant to);

}
