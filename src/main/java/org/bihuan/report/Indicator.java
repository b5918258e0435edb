package org.bihuan.report;

import org.jspecify.annotations.Nullable;

/**
 * A row of {@code data/report-indicators.csv}.
 *
 * @param code its code
 * @param group those with which it is shown
 * @param numerator what is counted
 * @param denominator of what it is a share; null if it is a count
 * @param document document that asks for it
 * @param place place in it
 */
record Indicator(String code, String group, Part numerator, @Nullable Part denominator, String document, String place) {

	/** The numerator, or the denominator. */
	@Nullable Part part(Side side) {
		return (side == Side.NUMERATOR) ? this.numerator : this.denominator;
	}

	/**
	 * Which of its two figures.
	 */
	enum Side {

		/** What is counted. */
		NUMERATOR,
		/** Of what it is a share. */
		DENOMINATOR

	}

}
