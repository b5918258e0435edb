package org.bihuan.deadline.service;

import java.time.Instant;
import java.util.Optional;

/**
 * Pauses of legal clocks: rows that the sweep ends.
 */
public interface Pauses {

	/**
	 * The next moment at which one ends.
	 * @param after the moment before
	 * @return when, or empty if none is in force
	 */
	Optional<Instant> nextEnd(Instant after);

	/**
	 * Lets every clock whose pause is over run on.
	 * @param now now
	 * @return how many
	 */
	int endDue(Instant now);

}
