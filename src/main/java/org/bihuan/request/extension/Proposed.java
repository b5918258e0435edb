package org.bihuan.request.extension;

import java.time.LocalDate;
import java.util.Objects;

import org.bihuan.request.ClockProposal;
import org.bihuan.request.extension.MoreTime.Kind;
import org.bihuan.request.extension.MoreTime.State;
import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it is kept.
 *
 * @param id its identifier
 * @param caseNumber the case
 * @param obligation kind of obligation
 * @param days how many days more; null for a pause
 * @param until last day of a pause; null for days
 * @param reason why
 * @param by login of who made it
 * @param state OPEN, GRANTED, REFUSED or DROPPED
 */
record Proposed(long id, CaseNumber caseNumber, String obligation, @Nullable Integer days, @Nullable LocalDate until,
		String reason, String by, State state) {

	/** What is asked for by a proposal, as a request would ask for it. */
	static MoreTime asked(ClockProposal proposal) {
		return asked(proposal.obligation(), proposal.days(), proposal.until(), proposal.reason());
	}

	MoreTime asked() {
		return asked(this.obligation, this.days, this.until, this.reason);
	}

	private static MoreTime asked(String obligation, @Nullable Integer days, @Nullable LocalDate until, String reason) {
		return new MoreTime(0, obligation, (days != null) ? Kind.EXTEND : Kind.PAUSE, days, until, MoreTime.PROPOSED,
				reason, State.OPEN);
	}

	Object amount() {
		return (this.days != null) ? this.days : Objects.requireNonNull(this.until);
	}

}
