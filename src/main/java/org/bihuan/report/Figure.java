package org.bihuan.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * A figure: a count, or a share of another count.
 *
 * @param numerator what is counted
 * @param denominator of what it is a share; null if it is a count
 */
record Figure(long numerator, @Nullable Long denominator) {

	private static final String NONE = "–";

	private static final int HUNDRED = 100;

	/**
	 * The share in per cent.
	 * @return to one place, half up; null if it is a count or there is nothing to share
	 */
	@Nullable BigDecimal share() {
		return (this.denominator == null || this.denominator == 0) ? null : BigDecimal.valueOf(this.numerator * HUNDRED)
			.divide(BigDecimal.valueOf(this.denominator), 1, RoundingMode.HALF_UP);
	}

	/** For example {@code 12}, or {@code 66.7%}. */
	public String value() {
		if (this.denominator == null) {
			return String.valueOf(this.numerator);
		}
		BigDecimal share = share();
		return (share != null) ? share.toPlainString() + "%" : NONE;
	}

	/** How much more than in another period: pieces, or points of a hundred. */
	public String change(Figure before) {
		if (this.denominator == null) {
			return signed(BigDecimal.valueOf(this.numerator - before.numerator));
		}
		BigDecimal share = share();
		BigDecimal then = before.share();
		return (share != null && then != null) ? signed(share.subtract(then)) : NONE;
	}

	private static String signed(BigDecimal change) {
		return ((change.signum() > 0) ? "+" : "") + change.toPlainString();
	}

	/** The denominator as it is shown; empty if there is none. */
	public String shared() {
		return (this.denominator != null) ? String.valueOf(this.denominator) : "";
	}

}
