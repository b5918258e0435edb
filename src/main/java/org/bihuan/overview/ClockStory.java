package org.bihuan.overview;

import java.util.List;

import org.bihuan.deadline.OverdueClock;
import org.bihuan.escalation.LadderState;
import org.bihuan.workflow.OpenStep;
import org.jspecify.annotations.Nullable;

/**
 * A clock with what other rooms tell of it.
 *
 * @param clock the clock
 * @param steps open steps that serve its obligation
 * @param ladder the ladder against who must meet it; null if there is none
 */
record ClockStory(OverdueClock clock, List<OpenStep> steps, @Nullable LadderState ladder) {

	/**
	 * The last measure that was taken and not let out.
	 * @return the rung; null if there is none
	 */
	LadderState.@Nullable Taken sent() {
		if (this.ladder == null) {
			return null;
		}
		return this.ladder.taken()
			.stream()
			.filter((taken) -> !taken.skipped())
			.reduce((before, later) -> later)
			.orElse(null);
	}

}
