package org.bihuan.deadline.legal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.bihuan.calendar.WorkCalendar;
import org.bihuan.deadline.DeadlineChanges;
import org.bihuan.deadline.Owed;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests for more time, and what becomes of them.
 */
@Service
@Transactional
class RequestedChanges implements DeadlineChanges {

	private final ObligationRows rows;

	private final ClockFollower follower;

	private final StandingClock standing;

	private final WorkCalendar calendar;

	RequestedChanges(ObligationRows rows, ClockFollower follower, StandingClock standing, WorkCalendar calendar) {
		this.rows = rows;
		this.follower = follower;
		this.standing = standing;
		this.calendar = calendar;
	}

	@Override
	public Optional<Refusal.Conflict> hindrance(CaseNumber number, String kind, Instant at) {
		return open(number, kind).map((obligation) -> against(obligation, at))
			.orElseGet(() -> Optional.of(new Refusal.Conflict("deadline.change.none")));
	}

	private static Optional<Refusal.Conflict> against(Obligation obligation, Instant at) {
		return switch (obligation.state()) {
			case RUNNING -> at.isBefore(obligation.dueAt()) ? Optional.empty() : Optional.of(late(obligation));
			case MISSED -> Optional.of(late(obligation));
			case HELD -> Optional
				.of(new Refusal.Conflict(obligation.isAsked() ? "deadline.change.asked" : "deadline.change.filed"));
			default -> Optional.of(new Refusal.Conflict("deadline.change.paused", obligation.pausedUntil()));
		};
	}

	private static Refusal.Conflict late(Obligation obligation) {
		return new Refusal.Conflict("deadline.change.late", obligation.dueAt());
	}

	@Override
	public void request(CaseNumber number, String kind, String what, Instant at) {
		hindrance(number, kind, at).ifPresent((refusal) -> {
			throw refusal;
		});
		open(number, kind).filter((obligation) -> obligation.ask(at))
			.ifPresent((obligation) -> this.follower.held(obligation, at, what));
	}

	@Override
	public void extend(CaseNumber number, String kind, int days, String document, Instant at) {
		change(number, kind, "EXTEND", document, at, (obligation) -> obligation.extend(days, this.calendar, at));
	}

	@Override
	public void pause(CaseNumber number, String kind, Instant until, String document, Instant at) {
		change(number, kind, "PAUSE", document, at, (obligation) -> obligation.pause(until, at));
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Instant> dueIfExtended(CaseNumber number, String kind, int days, Instant at) {
		return movable(number, kind).map((obligation) -> this.standing.due(obligation,
				List.of(new Stretch("EXTEND", at, at, !obligation.isFiled(), obligation.more(days), null))));
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Instant> dueIfPaused(CaseNumber number, String kind, Instant until, Instant at) {
		Instant end = Remainder.wholeSecond(until);
		return movable(number, kind)
			.map((obligation) -> this.standing.due(obligation, List.of(new Stretch("PAUSE", at, at, false, null, null),
					new Stretch("RUN", end, end, !obligation.isFiled(), null, null))));
	}

	private Optional<Obligation> movable(CaseNumber number, String kind) {
		return this.rows.findByLiveKey(Obligation.liveKey(Owed.of(number, kind)))
			.filter((obligation) -> obligation.isAsked() || obligation.isRunning());
	}

	@Override
	public void refuse(CaseNumber number, String kind, String what, Instant at) {
		change(number, kind, "RUN", what, at, (obligation) -> obligation.refuse(this.calendar, at));
	}

	private void change(CaseNumber number, String kind, String segment, String document, Instant at,
			Predicate<Obligation> change) {
		Optional<Obligation> found = open(number, kind);
		found.ifPresent(this.standing::recount);
		found.filter(change).ifPresent((obligation) -> this.follower.resumed(obligation, segment, at, document));
	}

	private Optional<Obligation> open(CaseNumber number, String kind) {
		return this.rows.lock(Obligation.liveKey(Owed.of(number, kind)));
	}

}
