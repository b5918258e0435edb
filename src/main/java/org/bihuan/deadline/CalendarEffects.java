package org.bihuan.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

import org.bihuan.calendar.WorkCalendar;

/**
 * What a changed calendar does to the clocks that run.
 */
public interface CalendarEffects {

	/**
	 * Which clocks would move. Changes nothing.
	 * @param calendar the calendar as it would be
	 * @param first the first day that would work otherwise
	 * @return the moves, counted exactly
	 */
	ClockMoves preview(WorkCalendar calendar, LocalDate first);

	/**
	 * How far the clocks have followed.
	 * @return each import that changed working days, by its identifier
	 */
	Map<Long, Recount> recounts();

	/**
	 * Goes on with what is not done: chunk by chunk, each in a transaction of its own.
	 * Any node may do so at any time; no clock is moved twice for one import.
	 * @param atMost stops after this time
	 */
	void goOn(Duration atMost);

}
