package org.bihuan.deadline.legal;

import java.util.Locale;

/**
 * How an obligation stands.
 */
enum State {

	/** Its clock runs. */
	RUNNING,
	/** Something was filed and is being looked at. */
	HELD,
	/** A document stopped its clock. */
	PAUSED,
	/** It fell due and is still open. */
	MISSED,
	/** What was filed was accepted. */
	MET,
	/** The case ended it. */
	ENDED;

	boolean isOpen() {
		return this != MET && this != ENDED;
	}

	/**
	 * The state as the contract writes it.
	 * @return lower case
	 */
	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
