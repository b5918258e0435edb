package org.bihuan.overview;

import java.util.List;
import java.util.function.BiConsumer;

import org.bihuan.longwork.WorkProgress;
import org.bihuan.overview.ActRow.Outcome;
import org.bihuan.shared.FieldProblem;

/**
 * Tells the long work how far a run is, and which rows were not done.
 */
final class ActTally {

	/** For whoever waits for the result itself. */
	static final BiConsumer<Integer, ActRow> SILENT = (number, row) -> {
	};

	private final WorkProgress progress;

	private final OverviewWords words;

	private final int total;

	private int good;

	ActTally(WorkProgress progress, OverviewWords words, int total) {
		this.progress = progress;
		this.words = words;
		this.total = total;
		progress.total(total);
	}

	void told(int number, ActRow row) {
		this.progress.done(number);
		Said said = row.said();
		if (row.outcome() == Outcome.DONE) {
			this.good++;
		}
		else if (said != null) {
			String field = (row.seen() != null) ? row.seen().caseNumber().value() : "";
			this.progress.bad(number,
					List.of(new FieldProblem(field, said.key(), said.plain(this.words::moment).toArray())));
		}
	}

	void finish() {
		this.progress.say("overview.act.finished", this.good, this.total - this.good);
	}

}
