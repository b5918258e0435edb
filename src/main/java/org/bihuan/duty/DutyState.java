package org.bihuan.duty;

/**
 * How a period of a duty stands.
 */
public enum DutyState {

	/** It runs. */
	OPEN,
	/** Done within the period. */
	DONE,
	/** It ended and nothing was done. */
	MISSED,
	/** It was missed, and made good for later; that it was missed stays on the record. */
	SETTLED_LATE,
	/** No longer owed, for example because the event was cancelled. */
	VOID

}
