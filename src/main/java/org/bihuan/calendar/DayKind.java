package org.bihuan.calendar;

/**
 * The unit in which a term is counted.
 */
public enum DayKind {

	/** Hours on the clock, day and night. */
	HOURS,
	/** Days of the calendar; the last one ends at midnight. */
	CALENDAR_DAYS,
	/** Days on which offices work; the last one ends at midnight. */
	WORKING_DAYS

}
