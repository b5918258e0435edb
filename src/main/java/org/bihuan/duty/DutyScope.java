package org.bihuan.duty;

/**
 * Of what a duty is owed.
 */
public enum DutyScope {

	/** The unit as a whole. */
	UNIT,
	/** Each of its projects under way. */
	PROJECT,
	/** Each of its sites. */
	SITE,
	/** Each event it holds. */
	EVENT,
	/**
	 * Each occasion that the register of units tells, for example a mine that stands
	 * still.
	 */
	OCCASION

}
