package org.bihuan.deadline;

import java.util.Optional;

/**
 * Whether the clocks of the ledger and the engine's timers agree.
 */
public interface ClockHealth {

	/**
	 * The last comparison of ledger and engine.
	 * @return the comparison, or empty before the first one
	 */
	Optional<Reconciliation> last();

}
