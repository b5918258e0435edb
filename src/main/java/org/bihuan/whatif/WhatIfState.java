package org.bihuan.whatif;

/**
 * How a question stands.
 */
enum WhatIfState {

	/** Decisions are replayed. */
	RUNNING,
	/** All were replayed. */
	DONE,
	/** Somebody stopped it; what was found until then stays. */
	STOPPED

}
