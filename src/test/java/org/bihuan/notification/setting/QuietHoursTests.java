package org.bihuan.notification.setting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

import org.bihuan.calendar.Calendars;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.shared.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When people are left in peace, and how long a failure pauses.
 */
class QuietHoursTests {

	private final WorkCalendar calendar = Calendars.shipped();

	private static Instant at(String wallTime) {
		return LocalDateTime.parse(wallTime).atZone(Zone.SHANGHAI).toInstant();
	}

	@ParameterizedTest
	@CsvSource({
			// a Monday by day, in the evening, before dawn, at both ends
			"2026-11-02T10:00:00, 2026-11-02T10:00:00", "2026-11-02T21:00:00, 2026-11-03T07:30:00",
			"2026-11-03T07:29:59, 2026-11-03T07:30:00", "2026-11-03T07:30:00, 2026-11-03T07:30:00",
			"2026-11-02T20:59:59, 2026-11-02T20:59:59",
			// Friday evening lasts until Monday
			"2026-11-06T22:00:00, 2026-11-09T07:30:00", "2026-11-07T12:00:00, 2026-11-09T07:30:00",
			// a Saturday on which offices work in exchange, and the holiday before it
			"2026-10-10T10:00:00, 2026-10-10T10:00:00", "2026-10-01T10:00:00, 2026-10-08T07:30:00" })
	void theDefaultLeavesNightsAndDaysOffAlone(String now, String next) {
		QuietHours quiet = new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 30), true);
		assertThat(quiet.over(at(now), this.calendar::isWorkingDay)).isEqualTo(at(next));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-07T12:30:00, 2026-11-07T14:00:00", "2026-11-07T11:00:00, 2026-11-07T11:00:00" })
	void aRestAtNoonOnAnyDay(String now, String next) {
		QuietHours quiet = new QuietHours(LocalTime.NOON, LocalTime.of(14, 0), false);
		assertThat(quiet.over(at(now), this.calendar::isWorkingDay)).isEqualTo(at(next));
	}

	@Test
	void noQuietHoursAtAll() {
		QuietHours quiet = new QuietHours(LocalTime.NOON, LocalTime.NOON, false);
		Instant noon = at("2026-11-07T12:00:00");
		assertThat(quiet.over(noon, this.calendar::isWorkingDay)).isEqualTo(noon);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-02T07:59:59, 2026-11-02T08:00:00", "2026-11-02T08:00:00, 2026-11-03T08:00:00",
			"2026-11-06T09:00:00, 2026-11-09T08:00:00" })
	void theDigestComesAtItsHour(String now, String next) {
		QuietHours quiet = new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 30), true);
		assertThat(quiet.digest(at(now), 8, this.calendar::isWorkingDay)).isEqualTo(at(next));
	}

	@ParameterizedTest
	@CsvSource({ "1, PT30S", "2, PT1M", "3, PT2M", "7, PT32M", "8, PT1H", "40, PT1H" })
	void pausesDoubleUpToTheLongest(int attempts, Duration pause) {
		NotificationSettings settings = new NotificationSettings("http://x/", "a@b", Set.of(), LocalTime.NOON,
				LocalTime.NOON, false, 12, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofMinutes(2), Set.of(),
				Set.of(), Duration.ofSeconds(1));
		assertThat(settings.pause(attempts)).isEqualTo(pause);
	}

}
