package org.bihuan.deadline.legal;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.calendar.WorkCalendar;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseFlag;
import org.bihuan.casefile.CaseRecord;
import org.bihuan.casefile.EntryKind;
import org.bihuan.deadline.ClockMoves.Move;
import org.bihuan.deadline.recount.MovableClocks;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.DueDates;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Legal obligations on a changed calendar: due date, history, reminders, timer, case file
 * and inbox of a chunk, in a fixed few statements.
 */
@Component
class LegalMoves implements MovableClocks {

	private final ObligationRows rows;

	private final ClockLedger ledger;

	private final ReminderPlan reminders;

	private final LegalClock timers;

	private final CaseFiles files;

	private final DueDates inbox;

	private final WorkCalendar calendar;

	private final Clock clock;

	LegalMoves(ObligationRows rows, ClockLedger ledger, ReminderPlan reminders, LegalClock timers, CaseFiles files,
			DueDates inbox, WorkCalendar calendar, Clock clock) {
		this.rows = rows;
		this.ledger = ledger;
		this.reminders = reminders;
		this.timers = timers;
		this.files = files;
		this.inbox = inbox;
		this.calendar = calendar;
		this.clock = clock;
	}

	@Override
	public boolean service() {
		return false;
	}

	@Override
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	public Chunk look(WorkCalendar calendar, Instant from, long after, int limit) {
		List<Obligation> running = this.rows.running(after, from, Limit.of(limit));
		return chunk(after, running, moves(running, calendar));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public Chunk move(Instant from, long after, int limit, String notice) {
		List<Obligation> running = this.rows.findAllById(this.ledger.lockRunning(after, from, limit))
			.stream()
			.sorted(Comparator.comparingLong(Obligation::id))
			.toList();
		return chunk(after, running, moved(running, notice, "moved"));
	}

	/**
	 * Counts one again that the caller has locked, and moves it with all that follows.
	 */
	void again(Obligation obligation, String document) {
		moved(List.of(obligation), document, "recounted");
	}

	private Map<Obligation, Move> moved(List<Obligation> running, String document, String outcome) {
		Map<Obligation, Move> moves = moves(running, this.calendar);
		if (!moves.isEmpty()) {
			moves.forEach((obligation, move) -> obligation.recount(move.after()));
			follow(moves, document, outcome);
		}
		return moves;
	}

	private static Chunk chunk(long after, List<Obligation> seen, Map<Obligation, Move> moves) {
		return new Chunk(seen.isEmpty() ? after : seen.get(seen.size() - 1).id(), seen.size(),
				moves.values().stream().sorted(Comparator.comparingLong(Move::obligation)).toList());
	}

	private Map<Obligation, Move> moves(List<Obligation> running, WorkCalendar calendar) {
		Replay replay = new Replay(calendar);
		Instant today = replay.endOfDay(this.clock.instant());
		Map<Long, List<Stretch>> histories = this.ledger.histories(running.stream().map(Obligation::id).toList());
		Map<Obligation, Move> moves = new HashMap<>();
		for (Obligation one : running) {
			Instant due = replay.due(one.term(), one.startedAt(), histories.getOrDefault(one.id(), List.of()));
			Instant after = Replay.later(due, today);
			if (!due.equals(one.dueAt()) && !after.equals(one.dueAt())) {
				moves.put(one, new Move(one.id(), one.caseNumber().value(), one.unit().value(), one.kind(), false,
						one.dueAt(), after));
			}
		}
		return moves;
	}

	private void follow(Map<Obligation, Move> moves, String notice, String outcome) {
		Instant now = this.clock.instant();
		List<Obligation> moved = moves.keySet().stream().sorted(Comparator.comparingLong(Obligation::id)).toList();
		this.ledger.segments(moved, "CALENDAR", now, notice);
		Map<Obligation, List<Instant>> plans = this.reminders.of(moved, covers(moved), now);
		this.ledger.plan(plans);
		Map<String, Instant> moments = new HashMap<>();
		for (Obligation one : moved) {
			String instance = one.clockInstance();
			if (instance != null) {
				one.waitFor(plans.get(one).stream().min(Comparator.naturalOrder()).orElse(one.dueAt()));
				moments.put(instance, one.nextAt());
			}
		}
		this.rows.flush();
		if (!moments.isEmpty()) {
			this.timers.moveAll(moments);
		}
		this.files.recordAll(moved.stream().map((one) -> record(moves.get(one), one, notice, outcome)).toList());
		this.inbox.serve(
				moved.stream().map((one) -> new DueDates.Served(one.caseNumber(), one.word(), one.dueAt())).toList());
	}

	private Map<String, ReminderPlan.Cover> covers(List<Obligation> moved) {
		List<CaseNumber> numbers = moved.stream().map(Obligation::caseNumber).distinct().toList();
		Map<CaseNumber, Set<CaseFlag>> flags = this.files.flags(numbers);
		Map<String, ReminderPlan.Cover> covers = new HashMap<>();
		this.ledger.grades(numbers.stream().map(CaseNumber::value).toList())
			.forEach((number, grade) -> covers.put(number, new ReminderPlan.Cover(grade,
					flags.getOrDefault(new CaseNumber(number), Set.of()).contains(CaseFlag.LISTED))));
		return covers;
	}

	private static CaseRecord record(Move move, Obligation obligation, String notice, String outcome) {
		return new CaseRecord(obligation.caseNumber(), EntryKind.CLOCK, "system", obligation.kind(), outcome,
				Map.of("dueAt", move.after().toString(), "before", move.before().toString(), "document", notice));
	}

}
