package org.bihuan.deadline.legal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.deadline.reconciliation.Mending;
import org.bihuan.shared.CaseNumber;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts clocks right; the ledger is the truth, and the case file tells what was done.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClockMender implements Mending {

	private static final String COMPARISON = "clock-reconciliation";

	private final ObligationRows rows;

	private final LegalClock clocks;

	private final ClockBell bell;

	private final CaseFiles files;

	ClockMender(ObligationRows rows, LegalClock clocks, ClockBell bell, CaseFiles files) {
		this.rows = rows;
		this.clocks = clocks;
		this.bell = bell;
		this.files = files;
	}

	@Override
	public boolean restart(long id) {
		return restart(id, COMPARISON);
	}

	boolean restart(long id, String document) {
		Optional<Obligation> found = running(id).filter((one) -> moment(one).isEmpty());
		found.ifPresent((obligation) -> {
			stop(obligation);
			this.rows.flush();
			obligation.clockStarted(this.clocks.start(obligation.caseNumber(), id));
			record(obligation, "restarted", document);
		});
		return found.isPresent();
	}

	@Override
	public boolean move(long id) {
		return move(id, COMPARISON);
	}

	boolean move(long id, String document) {
		Optional<Obligation> found = running(id)
			.filter((one) -> moment(one).filter((moment) -> !same(moment, expected(one))).isPresent());
		found.ifPresent((obligation) -> {
			obligation.waitFor(expected(obligation));
			this.rows.flush();
			this.clocks.move(String.valueOf(obligation.clockInstance()), expected(obligation));
			record(obligation, "put-right", document);
		});
		return found.isPresent();
	}

	private static Instant expected(Obligation obligation) {
		Instant next = obligation.nextAt();
		return (next == null || next.isAfter(obligation.dueAt())) ? obligation.dueAt() : next;
	}

	@Override
	public boolean ringLate(long id, Instant now) {
		Optional<Obligation> found = running(id).filter((one) -> !now.isBefore(one.dueAt()));
		found.ifPresent((obligation) -> {
			stop(obligation);
			record(obligation, "rung-late", COMPARISON);
			this.bell.fallDue(obligation, now);
		});
		return found.isPresent();
	}

	@Override
	public boolean endStray(String instance, String caseNumber) {
		if (this.rows.existsByClockInstanceAndState(instance, State.RUNNING)) {
			return false;
		}
		this.clocks.end(instance, "belongs to no running obligation");
		if (this.rows.existsByCaseNumber(caseNumber)) {
			this.files.record(new CaseNumber(caseNumber), EntryKind.CLOCK, "system", "legal-clock", "stray-ended",
					Map.of("document", COMPARISON));
		}
		return true;
	}

	private Optional<Obligation> running(long id) {
		return this.rows.lock(id).filter(Obligation::isRunning);
	}

	private Optional<Instant> moment(Obligation obligation) {
		String instance = obligation.clockInstance();
		return (instance != null) ? this.clocks.moment(instance) : Optional.empty();
	}

	private static boolean same(Instant one, Instant other) {
		return one.truncatedTo(ChronoUnit.SECONDS).equals(other.truncatedTo(ChronoUnit.SECONDS));
	}

	/** Forgets the last moment, too: what was to be told before it is told now, once. */
	private void stop(Obligation obligation) {
		String instance = obligation.clockInstance();
		if (instance != null) {
			this.clocks.end(instance, "mended");
		}
		obligation.clockEnded();
	}

	private void record(Obligation obligation, String how, String document) {
		this.files.record(obligation.caseNumber(), EntryKind.CLOCK, "system", obligation.kind(), how,
				Map.of("dueAt", obligation.dueAt().toString(), "document", document));
	}

}
