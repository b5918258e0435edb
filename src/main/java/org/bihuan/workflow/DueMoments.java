package org.bihuan.workflow;

import java.time.Instant;
import java.util.Optional;

/**
 * Moments at which something happens that is not a timer of the engine: rows that a sweep
 * handles. The demo clock stops at each of them.
 */
public interface DueMoments {

	/**
	 * The next moment after another.
	 * @param after the moment before
	 * @return the next one, or empty if nothing waits
	 */
	Optional<Instant> next(Instant after);

	/**
	 * Handles everything that is due now.
	 * @return how many
	 */
	int fireDue();

}
