package org.bihuan.workflow;

import java.time.Duration;
import java.time.Instant;

/**
 * Moves the clock; exists in the demo only.
 */
public interface ClockControl {

	/**
	 * Moves the clock forward from due moment to due moment and lets everything happen
	 * that is due on the way.
	 * @param by how far, never negative
	 * @return the new time and how many timers and rows fired
	 */
	Advance advance(Duration by);

	/**
	 * Puts the clock to a moment, earlier or later, and lets nothing happen: for whoever
	 * puts the data back, too.
	 * @param moment what the clock shows from now on
	 */
	void set(Instant moment);

	/**
	 * What happened.
	 *
	 * @param now the new time
	 * @param fired how many timers and rows fired
	 */
	record Advance(Instant now, int fired) {
	}

}
