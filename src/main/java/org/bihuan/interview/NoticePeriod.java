package org.bihuan.interview;

import java.time.Instant;
import java.time.LocalDate;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;

import org.springframework.stereotype.Component;

/**
 * How long before it an interview must be arranged and noticed: two working days, the day
 * of the notice not counted, that of the interview counted.
 */
@Component
class NoticePeriod {

	private static final Term NOTICE = new Term(2, DayKind.WORKING_DAYS);

	private final WorkCalendar calendar;

	NoticePeriod(WorkCalendar calendar) {
		this.calendar = calendar;
	}

	/** The first day for which an interview may be noticed at a moment. */
	LocalDate earliest(Instant at) {
		return day(this.calendar.end(at, NOTICE));
	}

	/** The last day that may be chosen at a moment. */
	LocalDate latest(Instant at) {
		return day(at).plusYears(1);
	}

	/** Whether a notice of this moment leaves enough time. */
	boolean inTime(Instant noticed, Instant interview) {
		return !day(interview).isBefore(earliest(noticed));
	}

	/** Whether offices do not work on the day of the interview. */
	boolean dayOff(Instant interview) {
		return !this.calendar.isWorkingDay(day(interview));
	}

	/** Working days that are left; negative when the moment has passed. */
	int daysLeft(Instant now, Instant due) {
		return this.calendar.between(now, due, DayKind.WORKING_DAYS);
	}

	/** Refuses a moment that may not be chosen now. */
	void check(Instant now, Instant interview) {
		if (!interview.isAfter(now)) {
			throw new Refusal.Invalid("day", "interview.past");
		}
		if (day(interview).isAfter(latest(now))) {
			throw new Refusal.Invalid("day", "interview.far", latest(now));
		}
		if (dayOff(interview)) {
			throw new Refusal.Invalid("day", "interview.dayOff");
		}
		if (!inTime(now, interview)) {
			throw new Refusal.Invalid("day", "interview.soon", earliest(now));
		}
	}

	static LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, Zone.SHANGHAI);
	}

}
