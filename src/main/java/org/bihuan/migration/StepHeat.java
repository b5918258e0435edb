package org.bihuan.migration;

import org.jspecify.annotations.Nullable;

/**
 * How hot a step is.
 *
 * @param step key of the step
 * @param name its name in the reader's language
 * @param open how many tasks wait there
 * @param overdue how many of them are past their due date
 * @param median working days that those took which were done, exact to the half; null if
 * none was
 * @param done how many were done
 * @param degree 0 where nothing waits, up to 4 where most wait
 */
record StepHeat(String step, String name, long open, long overdue, @Nullable Double median, long done, int degree) {

	private static final int HUNDRED = 100;

	/**
	 * How many of those that wait are overdue.
	 * @return per cent, rounded
	 */
	public long overdueShare() {
		return (this.open == 0) ? 0 : Math.round((double) HUNDRED * this.overdue / this.open);
	}

}
