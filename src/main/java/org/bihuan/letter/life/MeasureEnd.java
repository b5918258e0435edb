package org.bihuan.letter.life;

import org.jspecify.annotations.Nullable;

/**
 * With which step of its letter a measure counts as done.
 */
enum MeasureEnd {

	/** The letter is on its way. */
	SENT,
	/** It was received, or delivered with proof. */
	DELIVERED,
	/** The answer was assessed. */
	ASSESSED;

	/**
	 * When a measure is done.
	 * @param measure code of the measure; null if there is none
	 * @param asksReply whether its letter asks for a reply
	 * @return the step
	 */
	static MeasureEnd of(@Nullable String measure, boolean asksReply) {
		if (needsReply(measure)) {
			return ASSESSED;
		}
		return switch (String.valueOf(measure)) {
			case "CIRCULAR", "TYPICAL_CASE_REPORT" -> SENT;
			case "RECTIFICATION_LETTER" -> asksReply ? ASSESSED : DELIVERED;
			default -> DELIVERED;
		};
	}

	/** Whether the measure cannot be done without an answer. */
	static boolean needsReply(@Nullable String measure) {
		return switch (String.valueOf(measure)) {
			case "SUPERVISION_NOTICE", "SECTOR_SUPERVISION", "RAISE_TO_GOVERNMENT", "ACCOUNTABILITY", "JOINT_SANCTION",
					"CLOSURE_REQUEST" ->
				true;
			default -> false;
		};
	}

}
