package org.bihuan.request;

import java.time.LocalDate;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * More time for a clock as somebody proposes it who oversees the case and decides
 * nothing.
 *
 * @param caseNumber the case
 * @param obligation kind of obligation, for example {@code rectify}
 * @param days how many days more, 1 to 365, in the days of the term; null for a pause
 * @param until last day of a pause; null for days
 * @param reason why, at most 500 characters
 */
public record ClockProposal(CaseNumber caseNumber, String obligation, @Nullable Integer days, @Nullable LocalDate until,
		String reason) {

	private static final int MOST_DAYS = 365;

	private static final int LONGEST = 500;

	/**
	 * Checks that it says one thing, and why.
	 * @param caseNumber the case
	 * @param obligation kind of obligation
	 * @param days how many days more; null for a pause
	 * @param until last day of a pause; null for days
	 * @param reason why
	 * @throws Refusal.Invalid with the field that does not fit
	 */
	public ClockProposal {
		if ((days == null) == (until == null)) {
			throw new Refusal.Invalid("days", "request.proposal.one");
		}
		if (days != null && (days < 1 || days > MOST_DAYS)) {
			throw new Refusal.Invalid("days", "request.proposal.days", MOST_DAYS);
		}
		reason = reason.strip();
		if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST) {
			throw new Refusal.Invalid("reason", "request.proposal.reason", LONGEST);
		}
	}

}
