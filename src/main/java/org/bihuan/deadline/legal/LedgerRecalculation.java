package org.bihuan.deadline.legal;

import java.time.Instant;
import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.deadline.Recalculation;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.WholeAct;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Computes a clock again as a changed calendar and the daily comparison do, one after the
 * other and for one clock.
 */
@Service
class LedgerRecalculation implements Recalculation {

	private static final String DOCUMENT = "recalculation";

	private final ObligationRows rows;

	private final LegalMoves moves;

	private final ClockMender mender;

	private final LegalClock timers;

	private final CaseFiles files;

	LedgerRecalculation(ObligationRows rows, LegalMoves moves, ClockMender mender, LegalClock timers, CaseFiles files) {
		this.rows = rows;
		this.moves = moves;
		this.mender = mender;
		this.timers = timers;
		this.files = files;
	}

	@Override
	@WholeAct
	public Recalculated again(long id, String by, String reason) {
		Obligation obligation = this.rows.lock(id)
			.filter(Obligation::isRunning)
			.orElseThrow(() -> new Refusal.Conflict("deadline.recalculation.still"));
		Instant due = obligation.dueAt();
		Instant timer = timer(obligation);
		this.moves.again(obligation, DOCUMENT);
		if (!this.mender.restart(id, DOCUMENT)) {
			this.mender.move(id, DOCUMENT);
		}
		this.files.record(obligation.caseNumber(), EntryKind.CLOCK, by, obligation.kind(), "recalculated",
				Map.of("dueAt", obligation.dueAt().toString(), "before", due.toString(), "document", DOCUMENT, "reason",
						reason));
		return new Recalculated(obligation.caseNumber(), obligation.kind(), due, obligation.dueAt(), timer,
				timer(obligation));
	}

	private @Nullable Instant timer(Obligation obligation) {
		String instance = obligation.clockInstance();
		return (instance != null) ? this.timers.moment(instance).orElse(null) : null;
	}

}
