package org.bihuan.deadline.reconciliation;

import java.time.Instant;
import java.util.Map;

/**
 * The engine's side of the comparison.
 */
interface LiveTimers {

	/** When the timer of each live legal clock rings, by its instance. */
	Map<String, Instant> byInstance();

}
