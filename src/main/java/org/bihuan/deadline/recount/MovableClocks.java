package org.bihuan.deadline.recount;

import java.time.Instant;
import java.util.List;

import org.bihuan.calendar.WorkCalendar;
import org.bihuan.deadline.ClockMoves.Move;

/**
 * Running clocks of one sort, in the order of their identifiers.
 */
public interface MovableClocks {

	/**
	 * Whether they are the service clocks of tasks.
	 * @return false for legal obligations
	 */
	boolean service();

	/**
	 * Counts some again on a calendar that may not hold. Changes nothing.
	 * @param calendar the calendar
	 * @param from clocks that are due before this moment are left out
	 * @param after where to begin: after this identifier
	 * @param limit how many at most
	 * @return what would move
	 */
	Chunk look(WorkCalendar calendar, Instant from, long after, int limit);

	/**
	 * Counts some again on the calendar that holds and moves them with all that follows.
	 * @param from clocks that are due before this moment are left out
	 * @param after where to begin: after this identifier
	 * @param limit how many at most
	 * @param notice number of the notice
	 * @return what has moved
	 */
	Chunk move(Instant from, long after, int limit, String notice);

	/**
	 * A chunk.
	 *
	 * @param last identifier of the last one seen; that of the beginning if none was
	 * @param seen how many were counted again
	 * @param moves those that move
	 */
	record Chunk(long last, int seen, List<Move> moves) {
	}

}
