package org.bihuan.deadline.legal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

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

	/** When its timer rings; empty if it has none. */
	Optional<Instant> moment(String instance);

	/** Moves its timer to another moment. */
	void move(String instance, Instant nextAt);

	/** Moves the timers of many to other moments, in a few statements for all. */
	void moveAll(Map<String, Instant> moments);

}
