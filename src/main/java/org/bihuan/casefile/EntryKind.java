package org.bihuan.casefile;

/**
 * What a record in a case file tells.
 */
public enum EntryKind {

	/** The case was opened. */
	OPENED,
	/** A step was done by a person. */
	STEP,
	/** A table decided. */
	DECISION,
	/** Evidence was added or removed. */
	EVIDENCE,
	/** A clock started, was held, paused, extended, met, or fell due. */
	CLOCK,
	/** A reminder was due. */
	REMINDER,
	/** A measure was proposed, confirmed or skipped. */
	MEASURE,
	/** A letter was ordered, issued, delivered, answered or called off. */
	LETTER,
	/** A task was claimed, released or addressed. */
	TASK,
	/** The state or grade of the case changed. */
	STATE,

	/** The unit's entry in the register changed, and the cover with it. */
	UNIT,

	/** What came of an inspection: its signature, hazards, reports. */
	INSPECTION

}
