package org.bihuan.waiting;

import org.jspecify.annotations.Nullable;

/**
 * A step at which cases wait.
 *
 * @param step key of the step
 * @param name its name in the reader's language
 * @param open how many tasks are open
 * @param overdue how many of them are past their service clock
 * @param median working days that the step took within a year, in any version; null if it
 * was never done
 */
record WaitingRow(String step, String name, long open, long overdue, @Nullable Double median) {

	private static final int HUNDRED = 100;

	/** Overdue of a hundred open ones, rounded. */
	public long share() {
		return Math.round((double) this.overdue * HUNDRED / this.open);
	}

}
