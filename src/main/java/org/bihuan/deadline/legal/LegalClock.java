package org.bihuan.deadline.legal;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;

/**
 * The process that carries the timer of a running obligation.
 */
interface LegalClock {

	/**
	 * Starts it.
	 * @return identifier of the instance
	 */
	String start(CaseNumber number, long obligation);

	/** Ends it if it still lives. */
	void end(String instance, String why);

	/** Moves its timer to another moment. */
	void move(String instance, Instant nextAt);

}
