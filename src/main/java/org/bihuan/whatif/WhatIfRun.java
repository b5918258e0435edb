package org.bihuan.whatif;

import java.util.List;

import org.bihuan.casefile.RecordedDecisions;
import org.bihuan.casefile.RecordedDecisions.Page;
import org.bihuan.casefile.RecordedDecisions.Span;
import org.bihuan.longwork.WorkProgress;
import org.bihuan.longwork.WorkTask;
import org.bihuan.whatif.Replay.Outcome;
import org.bihuan.whatif.Replay.Tally;
import org.bihuan.whatif.WhatIf.Counts;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * Replays what a table decided in a span, case by case, and counts open clocks again;
 * whoever stops it is obeyed before the next chunk. It writes into its own tables and
 * nowhere else.
 */
final class WhatIfRun implements WorkTask {

	private static final int CASES = 200;

	private final String id;

	private final String table;

	private final Span span;

	private final RecordedDecisions records;

	private final Replay replay;

	private final ClockReplay clocks;

	private final WhatIfTable rows;

	private final TransactionTemplate transaction;

	private long found;

	WhatIfRun(String id, String table, Span span, RecordedDecisions records, Replay replay, ClockReplay clocks,
			WhatIfTable rows, TransactionTemplate transaction) {
		this.id = id;
		this.table = table;
		this.span = span;
		this.records = records;
		this.replay = replay;
		this.clocks = clocks;
		this.rows = rows;
		this.transaction = transaction;
	}

	@Override
	public void run(WorkProgress progress) {
		progress.total(this.records.cases(this.span) + this.clocks.open(this.table));
		long cases = decisions(progress);
		long open = this.clocks.run(this.id, this.table, this.replay, (seen) -> progress.done(cases + seen));
		Tally tally = this.replay.tally();
		this.transaction.executeWithoutResult((status) -> {
			this.rows.counts(this.id, new Counts(tally.replayed(), tally.fromInForce(), tally.fromRecorded(),
					tally.withoutInputs(), tally.refused(), String.join(", ", tally.missing()), open));
			this.rows.end(this.id, WhatIfState.DONE);
		});
		progress.say("whatif.said", tally.replayed(), tally.fromInForce());
	}

	private long decisions(WorkProgress progress) {
		long done = 0;
		Page page = this.records.page(this.table, this.span, "", CASES);
		while (!page.cases().isEmpty() && this.rows.runs(this.id)) {
			List<Evaluation> evaluations = Evaluation.of(page.decisions());
			this.transaction.executeWithoutResult((status) -> evaluations.forEach(this::replay));
			done += page.cases().size();
			progress.done(done);
			page = this.records.page(this.table, this.span, page.cases().get(page.cases().size() - 1), CASES);
		}
		return done;
	}

	private void replay(Evaluation evaluation) {
		Outcome outcome = this.replay.take(evaluation.recorded());
		if (outcome != null && outcome.differs()) {
			this.rows.item(this.id, ++this.found, evaluation, outcome);
		}
	}

}
