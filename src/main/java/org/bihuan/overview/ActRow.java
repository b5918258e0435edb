package org.bihuan.overview;

import org.bihuan.deadline.SeenClock;
import org.jspecify.annotations.Nullable;

/**
 * One of the clocks that were chosen, and what comes or came of it.
 *
 * @param obligation identifier of the obligation
 * @param seen the clock; null if it is not in the person's sight
 * @param outcome what comes or came of it
 * @param said more about that; null if there is nothing to say
 */
record ActRow(long obligation, @Nullable SeenClock seen, Outcome outcome, @Nullable Said said) {

	/**
	 * What comes or came of a clock.
	 */
	enum Outcome {

		/** It can be done. */
		CAN,
		/** It was done. */
		DONE,
		/** It cannot be done, for a reason that is told. */
		CANNOT,
		/** The clock stands or was settled meanwhile. */
		CLOSED,
		/** There is no such clock in the person's sight. */
		FOREIGN,
		/** A fault; the others go on. */
		FAILED,
		/** Nobody has come to it yet. */
		WAITING

	}

}
