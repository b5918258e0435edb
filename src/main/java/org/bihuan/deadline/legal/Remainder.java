package org.bihuan.deadline.legal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What was left of a clock that stood still, in the days of its own term.
 *
 * @param dueAt when it was due
 * @param days kind of its days
 * @param calendar the district's calendar
 */
record Remainder(Instant dueAt, DayKind days, WorkCalendar calendar) {

	static Remainder of(Instant dueAt, @Nullable DayKind days, WorkCalendar calendar) {
		return new Remainder(dueAt, (days != null) ? days : DayKind.CALENDAR_DAYS, calendar);
	}

	static Instant wholeSecond(Instant moment) {
		return moment.truncatedTo(ChronoUnit.SECONDS);
	}

	static Instant atLeastADay(Instant dueAt, Instant at, WorkCalendar calendar) {
		Instant least = calendar.end(at, new Term(1, DayKind.WORKING_DAYS));
		return dueAt.isBefore(least) ? least : dueAt;
	}

	/**
	 * When it is due after it stood still.
	 * @param since since when it stood
	 * @param at when it runs on
	 * @return the new due moment
	 */
	Instant after(Instant since, Instant at) {
		return wholeSecond(moved(since, at));
	}

	private Instant moved(Instant since, Instant at) {
		if (this.days == DayKind.HOURS) {
			return this.dueAt.plusMillis(ChronoUnit.MILLIS.between(since, at));
		}
		if (since.isAfter(this.dueAt)) {
			return this.calendar.end(this.dueAt, new Term(this.calendar.between(since, at, this.days), this.days));
		}
		Instant end = this.calendar.end(at, new Term(this.calendar.between(since, this.dueAt, this.days), this.days));
		// held on its last day: the rest of a day off is no rest of a working day
		boolean offices = this.days != DayKind.WORKING_DAYS
				|| this.calendar.isWorkingDay(end.atZone(Zone.SHANGHAI).toLocalDate());
		return offices ? end : this.calendar.end(at, new Term(1, this.days));
	}

}
