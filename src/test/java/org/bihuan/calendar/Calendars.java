package org.bihuan.calendar;

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

}
