package org.bihuan.escalation.ladder;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.deadline.ObligationFellDue;
import org.bihuan.deadline.ObligationSettled;
import org.bihuan.escalation.Trigger;
import org.bihuan.hazard.AppliedForVerification;
import org.bihuan.hazard.CannotFixSoon;
import org.bihuan.hazard.FailureRevoked;
import org.bihuan.hazard.HazardClosed;
import org.bihuan.hazard.HazardRepeated;
import org.bihuan.hazard.VerificationFailed;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what the rooms below tell, in their transaction.
 */
@Component
class LadderListener {

	private final LadderWork work;

	private final CaseFiles caseFiles;

	LadderListener(LadderWork work, CaseFiles caseFiles) {
		this.work = work;
		this.caseFiles = caseFiles;
	}

	// a service clock is an authority's or a colleague's own lateness: no ladder of the
	// unit
	@EventListener
	void on(ObligationFellDue event) {
		if (!event.service()) {
			this.work.ground(event.caseNumber(), event.addressee(), Trigger.OVERDUE, event.obligation(), event.dueAt());
		}
	}

	@EventListener
	void on(ObligationSettled event) {
		this.work.settled(event.obligation(), switch (event.state()) {
			case "held", "paused" -> Ground.State.HELD;
			case "met", "ended" -> Ground.State.CLOSED;
			default -> Ground.State.OPEN;
		});
	}

	@EventListener
	void on(VerificationFailed event) {
		if (event.times() > event.allowed()) {
			this.work.ground(event.caseNumber(), this.caseFiles.header(event.caseNumber()).unit(), Trigger.REFUSED,
					null, event.at());
		}
	}

	@EventListener
	void on(FailureRevoked event) {
		if (event.times() <= event.allowed()) {
			this.work.refusalRevoked(event.caseNumber());
		}
	}

	@EventListener
	void on(HazardRepeated event) {
		this.work.ground(event.caseNumber(), this.caseFiles.header(event.caseNumber()).unit(), Trigger.REPEAT, null,
				event.at());
	}

	@EventListener
	void on(CannotFixSoon event) {
		this.work.ground(event.caseNumber(), this.caseFiles.header(event.caseNumber()).unit(), Trigger.CANNOT_FIX_SOON,
				null, event.at());
	}

	@EventListener
	void on(AppliedForVerification event) {
		this.work.applied(event.caseNumber());
	}

	@EventListener
	void on(HazardClosed event) {
		this.work.caseClosed(event.caseNumber());
	}

}
