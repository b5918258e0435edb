package org.bihuan.calendar;

import java.time.LocalDate;

import org.bihuan.deadline.ClockRoom;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class StoredCalendarTests extends ClockRoom {

	@Autowired
	private MovedDays table;

	@Autowired
	private WorkCalendar calendar;

	@Test
	void holdsTheShippedNoticesOnceHoweverOftenItStarts() {
		new StoredCalendar(this.table);
		ShippedNotices.read().forEach(this.table::add);
		assertThat(this.table.all()).containsExactlyElementsOf(ShippedNotices.read());
		assertThat(this.calendar.isWorkingDay(LocalDate.parse("2026-02-28"))).isTrue();
	}

}
