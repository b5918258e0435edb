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

	@Test
	void findsWhatAnotherNodeTookOverWhenItLooksAndNotWhenItIsAsked() {
		StoredCalendar node = new StoredCalendar(this.table);
		LocalDate day = LocalDate.parse("2026-03-10");
		anotherNode("insert into cal_day (cal_date, kind, name_zh, name_en, notice)"
				+ " values (date '2026-03-10', 'OFF', '停工', 'Off', 'N')");
		try {
			assertThat(node.isWorkingDay(day)).isTrue();
			node.refresh();
			assertThat(node.isWorkingDay(day)).isFalse();
		}
		finally {
			anotherNode("delete from cal_day where cal_date = date '2026-03-10'");
		}
		node.refresh();
		assertThat(node.isWorkingDay(day)).isTrue();
	}

	private void anotherNode(String sql) {
		change(sql);
		change("update cal_version set version = version + 1 where id = 1");
	}

}
