package org.bihuan.duty;

/**
 * Periods counted by how they stand.
 *
 * @param done done within the period
 * @param late missed, and made good for later
 * @param missed ended and not done
 * @param open still running
 */
public record DutyTotals(long done, long late, long missed, long open) {

	/** Nothing. */
	public static final DutyTotals NONE = new DutyTotals(0, 0, 0, 0);

	/**
	 * What was owed altogether.
	 * @return the sum
	 */
	public long due() {
		return this.done + this.late + this.missed + this.open;
	}

	/**
	 * Adds what was counted elsewhere.
	 * @param other the other counts
	 * @return the sums
	 */
	public DutyTotals plus(DutyTotals other) {
		return new DutyTotals(this.done + other.done, this.late + other.late, this.missed + other.missed,
				this.open + other.open);
	}

}
