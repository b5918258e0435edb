package org.bihuan.deadline.legal;

import java.time.Instant;
import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.deadline.ObligationSettled;
import org.bihuan.workflow.Inbox;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What follows from a changed obligation in the same transaction: its clock, ledger, case
 * file and inbox, and whoever must know.
 */
@Component
class ClockFollower {

	private final ObligationRows rows;

	private final ClockLedger ledger;

	private final LegalClock clock;

	private final ClockBell bell;

	private final ReminderPlan reminders;

	private final CaseFiles files;

	private final Inbox inbox;

	private final ApplicationEventPublisher events;

	ClockFollower(ObligationRows rows, ClockLedger ledger, LegalClock clock, ClockBell bell, ReminderPlan reminders,
			CaseFiles files, Inbox inbox, ApplicationEventPublisher events) {
		this.rows = rows;
		this.ledger = ledger;
		this.clock = clock;
		this.bell = bell;
		this.reminders = reminders;
		this.files = files;
		this.inbox = inbox;
		this.events = events;
	}

	void started(Obligation obligation, Instant at, String document) {
		this.ledger.segment(obligation, "RUN", at, document);
		record(obligation, "started", document);
		this.ledger.planFirst(obligation, this.reminders.of(obligation, at));
		run(obligation);
	}

	/** A filing after the due moment is late even if the timer has not rung yet. */
	void filed(Obligation obligation, Instant at) {
		if (this.bell.fallDue(obligation, at)) {
			stopClock(obligation, "missed");
		}
	}

	void held(Obligation obligation, Instant at, String what) {
		stopClock(obligation, "held");
		this.ledger.segment(obligation, "HOLD", at, what);
		this.inbox.setDue(obligation.caseNumber(), obligation.word(), null);
		tell(obligation, what);
	}

	void resumed(Obligation obligation, String segment, Instant at, String what) {
		this.ledger.segment(obligation, segment, at, what);
		tell(obligation, what);
		if (obligation.isRunning()) {
			this.ledger.plan(obligation, this.reminders.of(obligation, at));
			run(obligation);
		}
		else {
			boolean stands = obligation.state() == State.HELD || obligation.state() == State.PAUSED;
			this.inbox.setDue(obligation.caseNumber(), obligation.word(), stands ? null : obligation.dueAt());
		}
	}

	void settled(Obligation obligation, String what) {
		stopClock(obligation, obligation.state().word());
		tell(obligation, what);
	}

	private void run(Obligation obligation) {
		obligation.clockStarted(this.clock.start(obligation.caseNumber(), obligation.id()));
		this.inbox.setDue(obligation.caseNumber(), obligation.word(), obligation.dueAt());
		this.rows.flush();
	}

	private void stopClock(Obligation obligation, String why) {
		String instance = obligation.clockInstance();
		if (instance != null) {
			this.clock.end(instance, why);
			obligation.clockEnded();
		}
		this.rows.flush();
	}

	private void tell(Obligation obligation, String what) {
		this.rows.flush();
		record(obligation, obligation.state().word(), what);
		if (obligation.missedAt() != null) {
			this.events.publishEvent(new ObligationSettled(obligation.id(), obligation.caseNumber(), obligation.kind(),
					obligation.state().word()));
		}
	}

	private void record(Obligation obligation, @Nullable String outcome, String what) {
		this.files.record(obligation.caseNumber(), EntryKind.CLOCK, "system", obligation.kind(), outcome,
				Map.of("dueAt", obligation.dueAt().toString(), "document", what));
	}

}
