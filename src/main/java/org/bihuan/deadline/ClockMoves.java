package org.bihuan.deadline;

import java.time.Instant;
import java.util.List;

/**
 * Clocks whose due date is another one on another calendar.
 *
 * @param seen how many running clocks were counted again
 * @param legal how many legal obligations among them move
 * @param service how many service clocks of tasks move
 * @param listed the first that move, at most 200
 */
public record ClockMoves(int seen, int legal, int service, List<Move> listed) {

	/**
	 * A clock that moves.
	 *
	 * @param obligation its identifier
	 * @param caseNumber the case
	 * @param unit code of who must meet it
	 * @param kind kind of obligation, or the step
	 * @param service whether it is the service clock of a task
	 * @param before when it was due
	 * @param after when it is due
	 */
	public record Move(long obligation, String caseNumber, String unit, String kind, boolean service, Instant before,
			Instant after) {
	}

}
