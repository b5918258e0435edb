package org.bihuan.longwork;

/**
 * How work stands.
 */
public enum WorkState {

	/** Waits for its turn. */
	WAITING,
	/** Is being done. */
	RUNNING,
	/** Is done. */
	DONE,
	/** Ended with a reason. */
	FAILED,
	/** The node that did it is gone. */
	INTERRUPTED;

	/**
	 * Whether something may still come.
	 * @return true if so
	 */
	public boolean open() {
		return this == WAITING || this == RUNNING;
	}

}
