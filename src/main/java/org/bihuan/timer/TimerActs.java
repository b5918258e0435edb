package org.bihuan.timer;

import java.util.Objects;

import org.bihuan.deadline.Recalculation.Recalculated;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.TimerFailed;

import org.springframework.stereotype.Component;

/**
 * What administrators may do with a timer, each with a reason: let it ring where that
 * makes no false date, and have a legal clock computed again. A date is never set here.
 */
@Component
class TimerActs {

	private static final int LONGEST = 500;

	private final TimerBell bell;

	TimerActs(TimerBell bell) {
		this.bell = bell;
	}

	/**
	 * Lets a timer ring.
	 * @param id the timer
	 * @param reason why
	 * @param by login of who wants it
	 * @throws Refusal.Invalid if no reason is given
	 * @throws Refusal.Conflict if it has rung or was ended, may not ring yet, or fails
	 */
	void fire(String id, String reason, String by) {
		String why = given(reason);
		try {
			this.bell.ring(id, why, by);
		}
		catch (TimerFailed ex) {
			String cause = Objects.requireNonNullElse(ex.getMessage(), "");
			String told = cause.substring(0, Math.min(cause.length(), LONGEST));
			this.bell.failed(id, why, by, told);
			throw new Refusal.Conflict("timer.fire.failed", told);
		}
	}

	/**
	 * Has a legal clock computed again from its ledger.
	 * @param id its timer, or its row where it has lost its timer
	 * @param reason why
	 * @param by login of who wants it
	 * @return what was before and is after
	 * @throws Refusal.Invalid if no reason is given
	 * @throws Refusal.Conflict if it has rung or was ended, or is no legal clock
	 */
	Recalculated recalculate(String id, String reason, String by) {
		return this.bell.recalculate(id, given(reason), by);
	}

	private static String given(String reason) {
		String why = reason.strip();
		if (why.isEmpty()) {
			throw new Refusal.Invalid("reason", "workflow.verb.missing");
		}
		if (why.codePointCount(0, why.length()) > LONGEST) {
			throw new Refusal.Invalid("reason", "workflow.verb.tooLong", LONGEST);
		}
		return why;
	}

}
