package org.bihuan.escalation.ladder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Embeddable;
import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;

/**
 * For how long a ladder waits. A notice may turn a day of it into a day off after the
 * date was set, so the date is counted again when it is reached.
 *
 * @param waitFrom since when it waits
 * @param waitsDays how many working days
 */
@Embeddable
record Waiting(Instant waitFrom, int waitsDays) {

	Instant until(WorkCalendar calendar) {
		return calendar.end(this.waitFrom, new Term(this.waitsDays, DayKind.WORKING_DAYS));
	}

	boolean lasts(WorkCalendar calendar, Instant now) {
		return until(calendar).truncatedTo(ChronoUnit.SECONDS).isAfter(now);
	}

}
