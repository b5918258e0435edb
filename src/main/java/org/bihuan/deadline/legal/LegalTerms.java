package org.bihuan.deadline.legal;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.deadline.TermClocks;
import org.bihuan.deadline.TermTable;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.DecisionRow;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Legal obligations under other terms: their whole history is counted again on the new
 * term, with what was granted, added and paused.
 */
@Component
class LegalTerms implements TermClocks {

	private final List<TermTable> tables;

	private final ObligationRows rows;

	private final ClockLedger ledger;

	private final WorkCalendar calendar;

	LegalTerms(List<TermTable> tables, ObligationRows rows, ClockLedger ledger, WorkCalendar calendar) {
		this.tables = tables;
		this.rows = rows;
		this.ledger = ledger;
		this.calendar = calendar;
	}

	@Override
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	public long open(String table) {
		Set<String> kinds = kinds(table);
		return kinds.isEmpty() ? 0 : this.rows.countUnderTerms(kinds);
	}

	@Override
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	public Chunk look(String table, Question question, long after, int limit) {
		Set<String> kinds = kinds(table);
		List<Obligation> open = kinds.isEmpty() ? List.of() : this.rows.underTerms(kinds, after, Limit.of(limit));
		Map<Obligation, Change> changes = new HashMap<>();
		of(table).forEach((one) -> ask(one, open, question, changes));
		Map<Long, List<Stretch>> histories = this.ledger
			.histories(changes.keySet().stream().map(Obligation::id).toList());
		List<Move> moves = open.stream()
			.filter(changes::containsKey)
			.map((one) -> move(one, changes.get(one).term(), histories.getOrDefault(one.id(), List.of())))
			.filter((move) -> !move.before().equals(move.after()))
			.toList();
		return new Chunk(open.isEmpty() ? after : open.get(open.size() - 1).id(), open.size(), moves);
	}

	private static void ask(TermTable table, List<Obligation> open, Question question,
			Map<Obligation, Change> changes) {
		List<Obligation> own = open.stream().filter((one) -> table.kinds().contains(one.kind())).toList();
		Map<CaseNumber, Map<String, Object>> inputs = table
			.inputs(new HashSet<>(own.stream().map(Obligation::caseNumber).toList()));
		for (Obligation one : own) {
			Optional.ofNullable(inputs.get(one.caseNumber()))
				.flatMap(question::ask)
				.flatMap((answers) -> change(table, one.kind(), answers))
				.ifPresent((change) -> changes.put(one, change));
		}
	}

	private static Optional<Change> change(TermTable table, String kind, Answers answers) {
		Term now = term(table, kind, answers.inForce());
		Term changed = term(table, kind, answers.changed());
		return Objects.equals(now, changed) ? Optional.empty() : Optional.of(new Change(changed));
	}

	private static @Nullable Term term(TermTable table, String kind, List<DecisionRow> answer) {
		return answer.stream().findFirst().flatMap((row) -> table.term(kind, row)).orElse(null);
	}

	private Move move(Obligation one, @Nullable Term term, List<Stretch> history) {
		Instant after = (term != null) ? new Replay(this.calendar).due(term, one.startedAt(), history) : null;
		return new Move(one.id(), one.caseNumber(), one.kind(), false, one.dueAt(), after);
	}

	private Stream<TermTable> of(String table) {
		return this.tables.stream().filter((one) -> one.table().equals(table));
	}

	private Set<String> kinds(String table) {
		Set<String> kinds = new HashSet<>();
		of(table).forEach((one) -> kinds.addAll(one.kinds()));
		return kinds;
	}

	/**
	 * Another term than that of the table in force.
	 *
	 * @param term the term; null if there would be none
	 */
	private record Change(@Nullable Term term) {
	}

}
