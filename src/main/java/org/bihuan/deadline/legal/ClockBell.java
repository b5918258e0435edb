package org.bihuan.deadline.legal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.deadline.ObligationFellDue;
import org.bihuan.deadline.ObligationReminded;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a clock does when it rings: it reminds, or tells that something fell due. Each
 * moment is told once, in the transaction of the timer.
 */
@Component
@Transactional
class ClockBell {

	private final ObligationRows rows;

	private final ClockLedger ledger;

	private final CaseFiles files;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ClockBell(ObligationRows rows, ClockLedger ledger, CaseFiles files, ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.ledger = ledger;
		this.files = files;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The next moment at which the clock rings. Whoever lets it begin or ring holds the
	 * obligation already.
	 */
	Instant next(long id) {
		Obligation obligation = this.rows.findById(id).orElseThrow();
		Instant last = obligation.nextAt();
		Instant next = this.ledger.nextReminder(obligation, (last != null) ? last : Instant.EPOCH)
			.orElse(obligation.dueAt());
		obligation.waitFor(next);
		return next;
	}

	/**
	 * Rings for the moment that was waited for.
	 * @return whether the clock has nothing more to wait for
	 */
	boolean ring(long id) {
		Obligation obligation = this.rows.lock(id).orElseThrow();
		Instant moment = obligation.nextAt();
		if (!obligation.isRunning() || moment == null) {
			return true;
		}
		if (moment.isBefore(obligation.dueAt())) {
			remind(obligation, moment);
			return false;
		}
		Instant now = this.clock.instant();
		if (now.isBefore(obligation.dueAt())) {
			return false;
		}
		// whoever hears of it may end the case, and must not end this instance under us
		obligation.clockEnded();
		return fallDue(obligation, now);
	}

	/** Lets an obligation fall due if its moment has passed, and tells so. */
	boolean fallDue(Obligation obligation, Instant now) {
		if (!obligation.fallDue(now)) {
			return false;
		}
		this.rows.flush();
		if (this.ledger.fire(obligation, "DUE", obligation.dueAt(), now)) {
			this.files.record(obligation.caseNumber(), EntryKind.CLOCK, "system", obligation.kind(), "missed",
					Map.of("dueAt", obligation.dueAt().toString()));
			this.events.publishEvent(new ObligationFellDue(obligation.id(), obligation.caseNumber(), obligation.kind(),
					false, obligation.unit(), obligation.dueAt()));
		}
		return true;
	}

	private void remind(Obligation obligation, Instant moment) {
		if (this.ledger.fire(obligation, "REMINDER", moment, this.clock.instant())) {
			this.files.record(obligation.caseNumber(), EntryKind.REMINDER, "system", obligation.kind(), null,
					Map.of("at", moment.toString(), "dueAt", obligation.dueAt().toString()));
			this.events.publishEvent(new ObligationReminded(obligation.id(), obligation.caseNumber(), obligation.kind(),
					obligation.unit(), obligation.dueAt(), moment));
		}
	}

}
