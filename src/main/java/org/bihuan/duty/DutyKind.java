package org.bihuan.duty;

/**
 * Kinds of duties.
 */
public enum DutyKind {

	/** Checks by teams, departments and units, or by an authority. */
	CHECK,
	/** Drills. */
	DRILL,
	/** Training. */
	TRAINING,
	/** Meetings and studies. */
	MEETING,
	/** Reports and assessments. */
	REPORT,
	/** Inspections that a leader leads. */
	LEADER_INSPECTION

}
