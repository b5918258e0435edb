package org.bihuan.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The notices behind the calendar: read, tried out, taken over.
 */
public interface Notices {

	/**
	 * One year, day by day.
	 * @param year the year
	 * @return the year
	 */
	CalendarYear year(int year);

	/**
	 * Imports of the past, the last one first.
	 * @return at most 50 of them
	 */
	List<NoticeImport> imports();

	/**
	 * Grows with each change; whoever confirms a preview says of which state it was.
	 * @return the version
	 */
	long version();

	/**
	 * Reads a notice: lines of date, kind, Chinese and English name, and its number.
	 * @param text comma-separated lines, with or without headings
	 * @param number number of the notice where a line names none
	 * @return its days, or what is wrong with which line
	 */
	NoticeCheck read(String text, String number);

	/**
	 * The calendar as it would be. Changes nothing.
	 * @param days days of a notice
	 * @return that calendar and the days that would work otherwise
	 */
	WhatIf whatIf(List<MovedDay> days);

	/**
	 * Takes a notice over.
	 * @param days its days
	 * @param cover what is behind it
	 * @param version the state that was tried out
	 * @return identifier of the import
	 * @throws org.bihuan.shared.Refusal.Conflict if the calendar has changed since
	 */
	long take(List<MovedDay> days, Cover cover, long version);

	/**
	 * Takes over at once what another node has changed.
	 */
	void refresh();

	/**
	 * What stands behind an import.
	 *
	 * @param number number of the notice
	 * @param source where it was published
	 * @param by login of who takes it over
	 * @param reason why
	 */
	record Cover(String number, String source, String by, String reason) {
	}

	/**
	 * A calendar that does not hold.
	 *
	 * @param calendar the calendar
	 * @param changed days that would work otherwise, in order
	 */
	record WhatIf(WorkCalendar calendar, List<LocalDate> changed) {
	}

}
