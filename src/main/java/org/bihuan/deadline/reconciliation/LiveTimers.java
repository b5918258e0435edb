package org.bihuan.deadline.reconciliation;

import java.time.Instant;
import java.util.Map;

/**
 * The engine's side of the comparison.
 */
interface LiveTimers {

	/** The timer of each live legal clock, by its instance. */
	Map<String, Timer> byInstance();

	/** Gives a timer that has failed new tries. */
	void retry(String job);

	/** The case of a clock; empty text if the instance has gone. */
	String caseOf(String instance);

	/**
	 * A timer.
	 *
	 * @param job its identifier
	 * @param moment when it rings
	 * @param failed whether the engine has given it up
	 */
	record Timer(String job, Instant moment, boolean failed) {
	}

}
