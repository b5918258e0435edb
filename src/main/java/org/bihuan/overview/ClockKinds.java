package org.bihuan.overview;

import java.util.List;
import java.util.Set;

/**
 * Kinds of legal clocks that can stand on the board.
 */
final class ClockKinds {

	/** All of them, in the order in which a case meets them. */
	static final List<String> ALL = List.of("plan", "interim-measures", "dual-report", "rectify", "notice-limit",
			"reply", "receipt", "promise", "progress-report", "listed-limit", "look-back", "resume-review",
			"investigation", "leader-inspection", "duty");

	/** Those for which more time may be asked for, before they run out. */
	static final Set<String> EXTENDABLE = Set.of("plan", "rectify", "listed-limit");

	private ClockKinds() {
	}

}
