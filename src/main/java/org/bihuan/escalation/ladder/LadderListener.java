package org.bihuan.escalation.ladder;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.deadline.ObligationFellDue;
import org.bihuan.deadline.ObligationSettled;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyMissed;
import org.bihuan.duty.DutySettled;
import org.bihuan.escalation.Trigger;
import org.bihuan.hazard.AppliedForVerification;
import org.bihuan.hazard.CannotFixSoon;
import org.bihuan.hazard.CaseTransferred;
import org.bihuan.hazard.FailureRevoked;
import org.bihuan.hazard.HazardClosed;
import org.bihuan.hazard.HazardRepeated;
import org.bihuan.hazard.VerificationFailed;
import org.bihuan.measure.MeasurePublished;
import org.bihuan.measure.MeasureRefused;
import org.bihuan.measure.Measures;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.LetterProposed;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what the rooms below tell, in their transaction.
 */
@Component
class LadderListener {

	private final LadderWork work;

	private final CaseFiles caseFiles;

	private final Units units;

	private final Measures measures;

	LadderListener(LadderWork work, CaseFiles caseFiles, Units units, Measures measures) {
		this.work = work;
		this.caseFiles = caseFiles;
		this.units = units;
		this.measures = measures;
	}

	// a service clock is an authority's or a colleague's own lateness: never the unit's
	// ladder
	@EventListener
	void on(ObligationFellDue event) {
		if (!event.service() || answersToTheOffice(event.addressee())) {
			this.work.ground(event.caseNumber(), event.addressee(), Trigger.OVERDUE,
					Cause.obligation(event.obligation(), event.dueAt()));
		}
	}

	private boolean answersToTheOffice(UnitCode addressee) {
		return this.units.find(addressee)
			.map(UnitView::kind)
			.filter((kind) -> kind == UnitKind.AUTHORITY || kind == UnitKind.TOWN)
			.isPresent();
	}

	@EventListener
	void on(ObligationSettled event) {
		this.work.settled(event.obligation(), switch (event.state()) {
			case "held", "paused" -> Ground.State.HELD;
			case "met", "ended" -> Ground.State.CLOSED;
			default -> Ground.State.OPEN;
		});
	}

	// what an authority or a town owes itself is told to its own people first
	@EventListener
	void on(DutyMissed event) {
		boolean unchecked = event.kind() == DutyKind.CHECK || event.kind() == DutyKind.LEADER_INSPECTION;
		Trigger trigger = (unchecked && !answersToTheOffice(event.unit())) ? Trigger.NOT_CHECKED : Trigger.OVERDUE;
		this.work.ground(event.file(), event.unit(), trigger, Cause.duty(event.period(), event.dueAt()));
	}

	@EventListener
	void on(DutySettled event) {
		this.work.dutySettled(event.period());
	}

	@EventListener
	void on(VerificationFailed event) {
		this.work.refusalsStand(event.caseNumber());
		if (event.times() > event.allowed()) {
			ofUnit(event.caseNumber(), Trigger.REFUSED, Cause.since(event.at()));
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
		ofUnit(event.caseNumber(), Trigger.REPEAT, Cause.since(event.at()));
	}

	@EventListener
	void on(CannotFixSoon event) {
		ofUnit(event.caseNumber(), Trigger.CANNOT_FIX_SOON, Cause.since(event.at()));
	}

	private void ofUnit(CaseNumber number, Trigger trigger, Cause cause) {
		this.work.ground(number, this.caseFiles.header(number).unit(), trigger, cause);
	}

	@EventListener
	void on(MeasureRefused event) {
		this.work.ground(event.caseNumber(), event.addressee(), Trigger.REFUSED,
				Cause.measure(event.measure(), event.at()));
	}

	@EventListener
	void on(MeasurePublished event) {
		if ("LISTING".equals(event.code())) {
			this.work.listed(event.caseNumber(), event.addressee(), event.at());
		}
	}

	@EventListener
	void on(LetterProposed event) {
		if (event.unit().equals(this.caseFiles.header(event.caseNumber()).unit()) || answersToTheOffice(event.unit())) {
			this.work.ground(event.caseNumber(), event.unit(), Trigger.POOR_WORK,
					Cause.task(event.taskId(), event.at()));
		}
	}

	@EventListener
	void on(AppliedForVerification event) {
		this.work.applied(event.caseNumber());
	}

	@EventListener
	void on(CaseTransferred event) {
		this.work.handedOver(event.caseNumber(), event.from());
		this.measures.handOver(event.caseNumber(), event.from(), event.to());
	}

	@EventListener
	void on(HazardClosed event) {
		this.work.caseClosed(event.caseNumber());
	}

}
