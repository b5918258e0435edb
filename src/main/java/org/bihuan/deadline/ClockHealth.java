package org.bihuan.deadline;

import java.util.List;
import java.util.Optional;

/**
 * Whether the clocks of the ledger, the engine's timers and the inbox agree.
 */
public interface ClockHealth {

	/**
	 * The last comparison.
	 * @return the comparison, or empty before the first one
	 */
	Optional<Reconciliation> last();

	/**
	 * The last comparisons, the newest first.
	 * @param limit how many at most
	 * @return comparisons
	 */
	List<Reconciliation> runs(int limit);

	/**
	 * Compares and repairs now.
	 * @param login who asks for it
	 * @param reason why
	 * @return what was found and done
	 */
	Reconciliation run(String login, String reason);

}
