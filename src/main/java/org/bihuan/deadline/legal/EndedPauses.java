package org.bihuan.deadline.legal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.bihuan.calendar.WorkCalendar;
import org.bihuan.deadline.service.Pauses;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets clocks whose pause is over run on: one statement finds them, and where none is
 * due, that is all it costs.
 */
@Component
@Transactional
class EndedPauses implements Pauses {

	private final ObligationRows rows;

	private final ClockFollower follower;

	private final StandingClock standing;

	private final WorkCalendar calendar;

	EndedPauses(ObligationRows rows, ClockFollower follower, StandingClock standing, WorkCalendar calendar) {
		this.rows = rows;
		this.follower = follower;
		this.standing = standing;
		this.calendar = calendar;
	}

	@Override
	public Optional<Instant> nextEnd(Instant after) {
		return this.rows.nextPauseEnd(after);
	}

	@Override
	public int endDue(Instant now) {
		List<Long> due = this.rows.pausedUntil(now);
		due.forEach((id) -> this.rows.lock(id).ifPresent((obligation) -> end(obligation, now)));
		return due.size();
	}

	private void end(Obligation obligation, Instant now) {
		Instant until = obligation.pausedUntil();
		this.standing.recount(obligation);
		if (obligation.pauseOver(this.calendar, now)) {
			this.follower.resumed(obligation, "RUN", until, "pause-over");
		}
	}

}
