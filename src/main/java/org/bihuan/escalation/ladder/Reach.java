package org.bihuan.escalation.ladder;

import java.util.Optional;
import java.util.Set;

import org.bihuan.shared.Refusal;

/**
 * How far measures may go: beyond an interview only for a major hazard, a closure only
 * for one that came back, and few against an authority.
 */
final class Reach {

	private static final Set<String> AGAINST_AUTHORITIES = Set.of("OFFICIAL_NOTE", "CIRCULAR", "INTERVIEW");

	private static final Set<String> UP_TO_INTERVIEW = Set.of("RECTIFICATION_LETTER", "OFFICIAL_NOTE",
			"SUPERVISION_NOTICE", "RECTIFICATION_NOTICE", "WARNING", "WORK_SUGGESTION", "CIRCULAR", "INTERVIEW",
			"SITE_VISIT", "UNANNOUNCED_VISIT", "LOOK_BACK", "NOTIFY_FIRE_RESCUE");

	private Reach() {
	}

	/**
	 * What stands against a measure.
	 * @param ladder the ladder
	 * @param grade grade of the case
	 * @param measure the measure
	 * @return the refusal in words, or empty if it may be taken
	 */
	static Optional<Refusal.Conflict> refusal(Ladder ladder, String grade, String measure) {
		boolean major = "MAJOR".equals(grade);
		if (!ladder.ofEnterprise()) {
			return AGAINST_AUTHORITIES.contains(measure) ? Optional.empty() : refused("escalation.notForAuthorities");
		}
		if ("CLOSURE_REQUEST".equals(measure) && !(major && ladder.repeated())) {
			return refused("escalation.closureOnlyRepeated");
		}
		return (major || UP_TO_INTERVIEW.contains(measure)) ? Optional.empty() : refused("escalation.onlyMajor");
	}

	private static Optional<Refusal.Conflict> refused(String key) {
		return Optional.of(new Refusal.Conflict(key));
	}

}
