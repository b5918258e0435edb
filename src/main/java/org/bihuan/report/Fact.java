package org.bihuan.report;

/**
 * What numerators and denominators count within a period.
 */
enum Fact {

	/** Hazards that were registered. */
	REGISTERED(Subject.HAZARD),
	/** Of them those that the unit found itself. */
	SELF_FOUND(Subject.HAZARD),
	/** Of them major ones. */
	MAJOR_REGISTERED(Subject.HAZARD),
	/** Of them those that the unit had before. */
	REPEATED(Subject.HAZARD),
	/** Hazards that were signed off. */
	SIGNED_OFF(Subject.HAZARD),
	/** Hazards that were open at its beginning or registered in it. */
	IN_HAND(Subject.HAZARD),
	/** Hazards that were open at its end. */
	IN_STOCK(Subject.HAZARD),
	/** Of them major ones. */
	MAJOR_IN_STOCK(Subject.HAZARD),
	/** Of them those whose time for rectification had run out by then. */
	OVERDUE(Subject.HAZARD),
	/** Hazards whose time for rectification fell due. */
	RECTIFICATION_DUE(Subject.CLOCK),
	/** Of them those that were rectified in time. */
	RECTIFICATION_IN_TIME(Subject.CLOCK),
	/** Major hazards whose time for rectification fell due. */
	MAJOR_DUE(Subject.CLOCK),
	/** Of them those that were rectified in time. */
	MAJOR_IN_TIME(Subject.CLOCK),
	/** Dual reports of major hazards that fell due. */
	DUAL_REPORTS_DUE(Subject.CLOCK),
	/** Of them those that came in time. */
	DUAL_REPORTS_IN_TIME(Subject.CLOCK),
	/** Other legal clocks of units that fell due. */
	OTHERS_DUE(Subject.CLOCK),
	/** Of them those that were kept. */
	OTHERS_IN_TIME(Subject.CLOCK),
	/** Look-backs that fell due. */
	LOOK_BACKS_DUE(Subject.CLOCK),
	/** Of them those that were done in time. */
	LOOK_BACKS_IN_TIME(Subject.CLOCK),
	/** Replies to letters that fell due. */
	REPLIES_DUE(Subject.CLOCK),
	/** Of them those that came in time. */
	REPLIES_IN_TIME(Subject.CLOCK),
	/** Inspections by leaders whose period ended. */
	INSPECTIONS_OWED(Subject.DUTY),
	/** Of them those that were done in it. */
	INSPECTIONS_DONE(Subject.DUTY),
	/** Checks whose period ended. */
	CHECKS_OWED(Subject.DUTY),
	/** Of them those that were done in it. */
	CHECKS_DONE(Subject.DUTY),
	/** Reports of units whose period ended. */
	REPORTS_OWED(Subject.DUTY),
	/** Of them those that were made in it. */
	REPORTS_DONE(Subject.DUTY),
	/** Letters that were issued. */
	LETTERS_ISSUED(Subject.LETTER),
	/** Of them those of a kind. */
	LETTERS_OF_KIND(Subject.LETTER),
	/** Measures that were taken. */
	MEASURES_TAKEN(Subject.MEASURE),
	/** Of them those of a kind. */
	MEASURES_OF_KIND(Subject.MEASURE);

	private final Subject subject;

	Fact(Subject subject) {
		this.subject = subject;
	}

	Subject subject() {
		return this.subject;
	}

	/** Whether it is told together with a kind. */
	boolean ofKind() {
		return this == LETTERS_OF_KIND || this == MEASURES_OF_KIND;
	}

}
