package org.bihuan.riskpoint;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A check on the record.
 *
 * @param id its identifier
 * @param point the point
 * @param version version of the list that was open
 * @param level at which level it was checked
 * @param by login
 * @param times when it was done and when it came
 * @param remark anything besides
 * @param faults how many items were not in order
 */
record CheckRow(long id, long point, int version, CheckLevel level, String by, CheckTimes times, String remark,
		int faults) {

	/**
	 * When it reached the program.
	 * @return the moment
	 */
	public Instant at() {
		return this.times.at();
	}

	/**
	 * When it was done, as the phone says.
	 * @return the moment; null if it does not say
	 */
	public @Nullable Instant saidAt() {
		return this.times.saidAt();
	}

	/**
	 * Whether it came after the end of its day, week or month.
	 * @return true if it counts late
	 */
	public boolean late() {
		return this.times.late();
	}

	/**
	 * The day, week or month for which it counts.
	 * @return how the period is written
	 */
	public String period() {
		return this.times.period(this.level).key();
	}

}
