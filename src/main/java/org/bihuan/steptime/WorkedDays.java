package org.bihuan.steptime;

import java.time.LocalDate;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.shared.Zone;

import org.springframework.stereotype.Component;

/**
 * Counts working days between two days as databases write them.
 */
@Component
class WorkedDays {

	private final WorkCalendar calendar;

	WorkedDays(WorkCalendar calendar) {
		this.calendar = calendar;
	}

	int between(String from, String to) {
		return this.calendar.between(LocalDate.parse(from).atStartOfDay(Zone.SHANGHAI).toInstant(),
				LocalDate.parse(to).atStartOfDay(Zone.SHANGHAI).toInstant(), DayKind.WORKING_DAYS);
	}

}
