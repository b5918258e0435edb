package org.bihuan.assessment;

/**
 * What the assessment counts, in the words of the table {@code assessment-points}.
 */
enum Counted {

	/** Hazards that were signed off within the year, their clock kept. */
	IN_TIME,
	/**
	 * Hazards that were signed off within the year, but after their clock had run out.
	 */
	LATE,
	/** Hazards that are not rectified although their clock has run out. */
	OVERDUE,
	/** Measures that were taken against the unit. */
	MEASURES,
	/** Hazards that came back. */
	REPEATED,
	/** Inspections by leaders that were done in their period. */
	INSPECTIONS_DONE,
	/** Inspections by leaders that were missed or made good for later. */
	INSPECTIONS_MISSED,
	/** Checks and reports that were done in their period. */
	PROMISES_KEPT,
	/** Checks and reports that were missed or made good for later. */
	PROMISES_BROKEN;

	/**
	 * Whether single cases stand behind the figure.
	 * @return true if so
	 */
	boolean ofCases() {
		return this == IN_TIME || this == LATE || this == OVERDUE || this == REPEATED;
	}

}
