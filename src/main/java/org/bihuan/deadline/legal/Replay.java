package org.bihuan.deadline.legal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Derives the due date of a clock from its term and its history, on a calendar that may
 * be another one than that of its days. Nothing is shifted: every stretch is counted
 * again.
 */
final class Replay {

	private static final Term TODAY = new Term(0, DayKind.CALENDAR_DAYS);

	private final WorkCalendar calendar;

	Replay(WorkCalendar calendar) {
		this.calendar = calendar;
	}

	/**
	 * The due date; of a clock that stands still, that from which the rest is counted.
	 * @param term length; null if the clock was given its end
	 * @param startedAt when it started
	 * @param history its stretches in order
	 * @return when it is due
	 */
	Instant due(@Nullable Term term, Instant startedAt, List<Stretch> history) {
		DayKind days = (term != null) ? term.kind() : DayKind.CALENDAR_DAYS;
		Instant due = (term != null) ? this.calendar.end(startedAt, term) : history.get(0).dueAt();
		Instant since = null;
		for (Stretch stretch : history) {
			if (stretch.takenBack()) {
				since = null;
			}
			boolean runsOn = since != null && stretch.counts();
			if (since != null && runsOn) {
				due = new Remainder(due, days, this.calendar).after(since, stretch.from());
				since = null;
			}
			due = after(stretch, runsOn, due);
			if (since == null && !stretch.counts()) {
				since = stretch.from();
			}
		}
		return due.truncatedTo(ChronoUnit.SECONDS);
	}

	private Instant after(Stretch stretch, boolean runsOn, Instant due) {
		if (stretch.added() != null) {
			return this.calendar.end(due, stretch.added());
		}
		if (stretch.kind().equals("CALENDAR")) {
			return later(due, endOfDay(stretch.from()));
		}
		if (runsOn && stretch.atLeast() != null) {
			return later(due, this.calendar.end(stretch.from(), new Term(stretch.atLeast(), DayKind.WORKING_DAYS)));
		}
		return due;
	}

	/** A notice makes nobody late: no date moves into the past. */
	Instant endOfDay(Instant moment) {
		return this.calendar.end(moment, TODAY).truncatedTo(ChronoUnit.SECONDS);
	}

	static Instant later(Instant one, Instant other) {
		return one.isBefore(other) ? other : one;
	}

}
