package org.bihuan.deadline.legal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.shared.Zone;

/**
 * What was left of a term when its clock stood still, counted on from when it runs again.
 */
final class Remainder {

	private Remainder() {
	}

	static Instant runOn(WorkCalendar calendar, DayKind days, Instant dueAt, Instant since, Instant at) {
		if (days == DayKind.HOURS) {
			return dueAt.plusMillis(ChronoUnit.MILLIS.between(since, at));
		}
		if (since.isAfter(dueAt)) {
			return calendar.end(dueAt, new Term(calendar.between(since, at, days), days));
		}
		Instant end = calendar.end(at, new Term(calendar.between(since, dueAt, days), days));
		// held on its last day: the rest of a day off is no rest of a working day
		boolean offices = days != DayKind.WORKING_DAYS
				|| calendar.isWorkingDay(end.atZone(Zone.SHANGHAI).toLocalDate());
		return offices ? end : calendar.end(at, new Term(1, days));
	}

}
