package org.bihuan.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * Calendars for tests of other rooms.
 */
public final class Calendars {

	private Calendars() {
	}

	/**
	 * The calendar of the shipped notices, without a database.
	 * @return the calendar
	 */
	public static WorkCalendar shipped() {
		return new NoticedCalendar(ShippedNotices.read());
	}

	/**
	 * The same with one more day off.
	 * @param day the day
	 * @return the calendar
	 */
	public static WorkCalendar withDayOff(LocalDate day) {
		MovedDay off = new MovedDay(day, MovedDay.Kind.OFF, "试验", "Trial", "T");
		return new NoticedCalendar(new NoticedDays(ShippedNotices.read()).with(List.of(off)));
	}

}
