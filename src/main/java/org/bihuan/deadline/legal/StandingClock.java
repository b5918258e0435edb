package org.bihuan.deadline.legal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.bihuan.calendar.WorkCalendar;

import org.springframework.stereotype.Component;

/**
 * A clock that stands still keeps the date of the day on which it stopped. Before its
 * rest is counted on, that date is counted again: a notice may have come in between.
 */
@Component
class StandingClock {

	private final ClockLedger ledger;

	private final WorkCalendar calendar;

	StandingClock(ClockLedger ledger, WorkCalendar calendar) {
		this.ledger = ledger;
		this.calendar = calendar;
	}

	void recount(Obligation obligation) {
		if (obligation.state() == State.HELD || obligation.state() == State.PAUSED) {
			obligation.recount(due(obligation, List.of()));
		}
	}

	/** When it is due by its history and by what may follow. */
	Instant due(Obligation obligation, List<Stretch> following) {
		List<Stretch> history = new ArrayList<>(
				this.ledger.histories(List.of(obligation.id())).getOrDefault(obligation.id(), List.of()));
		history.addAll(following);
		return new Replay(this.calendar).due(obligation.term(), obligation.startedAt(), history);
	}

}
