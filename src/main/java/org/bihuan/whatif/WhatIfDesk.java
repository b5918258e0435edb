package org.bihuan.whatif;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.bihuan.casefile.RecordedDecisions;
import org.bihuan.casefile.RecordedDecisions.Span;
import org.bihuan.longwork.LongWork;
import org.bihuan.organisation.Documents;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.whatif.WhatIf.Subject;
import org.bihuan.workflow.ChangedTable;
import org.bihuan.workflow.ChangedTables;
import org.bihuan.workflow.Decisions;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks what a changed table would have decided.
 */
@Service
class WhatIfDesk {

	private final ChangedTables tables;

	private final Decisions decisions;

	private final Documents documents;

	private final RecordedDecisions records;

	private final ClockReplay clocks;

	private final WhatIfTable rows;

	private final LongWork work;

	private final TransactionTemplate transaction;

	private final Clock clock;

	WhatIfDesk(ChangedTables tables, Decisions decisions, Documents documents, RecordedDecisions records,
			ClockReplay clocks, WhatIfTable rows, LongWork work, PlatformTransactionManager transactions, Clock clock) {
		this.tables = tables;
		this.decisions = decisions;
		this.documents = documents;
		this.records = records;
		this.clocks = clocks;
		this.rows = rows;
		this.work = work;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/** The last twelve months until today, in Shanghai. */
	Days lastYear() {
		LocalDate today = LocalDate.now(this.clock.withZone(Zone.SHANGHAI));
		return new Days(today.minusYears(1), today);
	}

	/**
	 * Begins to replay.
	 * @param subject the changed table
	 * @param dmn its text
	 * @param days the span, both days included
	 * @param person who asks
	 * @return identifier of the question
	 * @throws Refusal if the rules of models refuse the text, no such table is in force,
	 * or the span is turned round
	 */
	String ask(Subject subject, String dmn, Days days, Person person) {
		if (days.to().isBefore(days.from())) {
			throw new Refusal.Invalid("to", "whatif.turned");
		}
		ChangedTable changed = this.tables.read(subject.table(), dmn);
		List<String> active = this.documents.active();
		String id = UUID.randomUUID().toString();
		Replay replay = new Replay(changed, active, (inputs) -> this.decisions.whatIf(subject.table(), inputs, active));
		this.transaction.executeWithoutResult((status) -> {
			String workId = this.work.start("what-if", person.login(), subject.title(), new WhatIfRun(id,
					subject.table(), days.span(), this.records, replay, this.clocks, this.rows, this.transaction));
			this.rows.add(new WhatIf(id, subject, days.from(), days.to(), person.login(), this.clock.instant(),
					WhatIfState.RUNNING, workId, null));
		});
		return id;
	}

	WhatIf find(String id) {
		return this.rows.find(id).orElseThrow(() -> new Refusal.NotFound("whatif.unknown"));
	}

	/**
	 * Stops a question; what was found stays.
	 * @param id its identifier
	 * @throws Refusal.Conflict if it has ended
	 */
	void stop(String id) {
		find(id);
		if (Boolean.FALSE.equals(this.transaction.execute((status) -> this.rows.end(id, WhatIfState.STOPPED)))) {
			throw new Refusal.Conflict("whatif.ended");
		}
	}

	/**
	 * Days in Shanghai.
	 *
	 * @param from the first
	 * @param to the last
	 */
	record Days(LocalDate from, LocalDate to) {

		Span span() {
			return new Span(this.from.atStartOfDay(Zone.SHANGHAI).toInstant(),
					this.to.plusDays(1).atStartOfDay(Zone.SHANGHAI).toInstant());
		}

	}

}
