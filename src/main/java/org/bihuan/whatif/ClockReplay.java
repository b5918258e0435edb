package org.bihuan.whatif;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.bihuan.deadline.TermClocks;
import org.bihuan.deadline.TermClocks.Answers;
import org.bihuan.deadline.TermClocks.Chunk;
import org.bihuan.whatif.Replay.Outcome;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts open clocks again under the terms of a changed table, and keeps those that would
 * be due at another moment. No clock moves.
 */
@Component
class ClockReplay {

	private static final int CLOCKS = 500;

	private final List<TermClocks> sorts;

	private final WhatIfTable questions;

	private final ClockTable rows;

	private final TransactionTemplate transaction;

	ClockReplay(List<TermClocks> sorts, WhatIfTable questions, ClockTable rows,
			PlatformTransactionManager transactions) {
		this.sorts = sorts;
		this.questions = questions;
		this.rows = rows;
		this.transaction = new TransactionTemplate(transactions);
	}

	long open(String table) {
		return this.sorts.stream().mapToLong((sort) -> sort.open(table)).sum();
	}

	/**
	 * Counts them again, until somebody stops it.
	 * @param id identifier of the question
	 * @param table key of the table
	 * @param replay asks both tables
	 * @param progress is told how many were counted by now
	 * @return how many were counted
	 */
	long run(String id, String table, Replay replay, LongConsumer progress) {
		Walk walk = new Walk();
		for (TermClocks sort : this.sorts) {
			Chunk chunk = sort.look(table, (inputs) -> answers(replay, inputs), 0, CLOCKS);
			while (chunk.seen() > 0 && this.questions.runs(id)) {
				keep(id, chunk, walk);
				progress.accept(walk.seen);
				chunk = sort.look(table, (inputs) -> answers(replay, inputs), chunk.last(), CLOCKS);
			}
		}
		return walk.seen;
	}

	private void keep(String id, Chunk chunk, Walk walk) {
		this.transaction
			.executeWithoutResult((status) -> chunk.moves().forEach((move) -> this.rows.add(id, ++walk.found, move)));
		walk.seen += chunk.seen();
	}

	private static Optional<Answers> answers(Replay replay, Map<String, Object> inputs) {
		Outcome outcome = replay.outcome(inputs);
		return outcome.differs() ? Optional.of(new Answers(outcome.now(), outcome.after())) : Optional.empty();
	}

	private static final class Walk {

		private long seen;

		private long found;

	}

}
