package org.bihuan.worklist;

import java.time.Instant;
import java.time.LocalDateTime;

import org.bihuan.calendar.Calendars;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.shared.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lamps around a weekend: 2026-11-19 is a Thursday.
 */
class LampTests {

	@ParameterizedTest
	@CsvSource({ "2026-11-26T23:59:59,green,left,5", "2026-11-25T23:59:59,green,left,4",
			"2026-11-24T23:59:59,yellow,near,3", "2026-11-20T23:59:59,yellow,near,1", "2026-11-19T23:59:59,red,today,0",
			"2026-11-19T09:59:59,red,justOverdue,0", "2026-11-18T23:59:59,red,overdue,1",
			"2026-11-13T23:59:59,red,overdue,4" })
	void aLampTellsWorkingDays(String due, String colour, String words, int days) {
		assertThat(lamp(due, "2026-11-19T10:00:00")).isEqualTo(new Lamp(colour, "worklist.lamp." + words, days));
	}

	@Test
	void aWeekendIsNoWorkingDay() {
		assertThat(lamp("2026-11-22T23:59:59", "2026-11-20T18:00:00").messageKey())
			.isEqualTo("worklist.lamp.beforeNext");
		assertThat(lamp("2026-11-22T23:59:59", "2026-11-20T18:00:00").colour()).isEqualTo("yellow");
	}

	@Test
	void withoutAClockThereIsNoColour() {
		assertThat(Lamp.of(null, at("2026-11-19T10:00:00"), calendar()).colour()).isEqualTo("none");
	}

	private static Lamp lamp(String due, String now) {
		return Lamp.of(at(due), at(now), calendar());
	}

	private static Instant at(String wallTime) {
		return LocalDateTime.parse(wallTime).atZone(Zone.SHANGHAI).toInstant();
	}

	private static WorkCalendar calendar() {
		return Calendars.shipped();
	}

}
