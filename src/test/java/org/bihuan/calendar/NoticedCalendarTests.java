package org.bihuan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.bihuan.shared.Zone;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NoticedCalendarTests {

	private final WorkCalendar calendar = Calendars.shipped();

	@ParameterizedTest
	@ValueSource(strings = { "2024-02-04", "2024-02-18", "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28",
			"2025-10-11", "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10" })
	void movedWeekendDaysAreWorkingDays(LocalDate day) {
		assertThat(day.getDayOfWeek().getValue()).isGreaterThan(5);
		assertThat(this.calendar.isWorkingDay(day)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "2025-01-28, 2025-02-04", "2026-01-01, 2026-01-03", "2026-02-15, 2026-02-23", "2026-04-04, 2026-04-06",
			"2026-05-01, 2026-05-05", "2026-06-19, 2026-06-21", "2026-09-25, 2026-09-27", "2026-10-01, 2026-10-07" })
	void holidaysOfTheNoticesAreOff(LocalDate first, LocalDate last) {
		assertThat(first.datesUntil(last.plusDays(1))).noneMatch(this.calendar::isWorkingDay);
		assertThat(Stream.iterate(first.minusDays(1), (day) -> day.minusDays(1)).limit(3))
			.anyMatch(this.calendar::isWorkingDay);
	}

	@ParameterizedTest
	@CsvSource({ "2024, 251", "2025, 248", "2026, 248" })
	void yearsHaveTheWorkingDaysOfTheirNotices(int year, int days) {
		assertThat(this.calendar.between(at(year - 1 + "-12-31T12:00:00"), at(year + "-12-31T12:00:00"),
				DayKind.WORKING_DAYS))
			.isEqualTo(days);
	}

	@ParameterizedTest
	@CsvSource({ "2026-09-18T10:00:00, 1, 2026-09-20T23:59:59", "2026-09-18T10:00:00, 2, 2026-09-21T23:59:59",
			"2026-09-30T10:00:00, 1, 2026-10-08T23:59:59", "2026-10-09T10:00:00, 1, 2026-10-10T23:59:59",
			"2024-02-28T10:00:00, 2, 2024-03-01T23:59:59", "2025-12-31T10:00:00, 1, 2026-01-04T23:59:59",
			"2026-02-13T23:59:59, 1, 2026-02-14T23:59:59", "2026-02-14T00:00:00, 1, 2026-02-24T23:59:59",
			"2026-10-03T10:00:00, 0, 2026-10-03T23:59:59" })
	void workingDayTermsEndAtTheLastMomentOfTheLastDay(String start, int days, String end) {
		assertThat(this.calendar.end(at(start), working(days))).isEqualTo(at(end));
	}

	@Test
	void theDayIsShanghaisWhateverTheServers() {
		Instant justAfterMidnight = Instant.parse("2026-03-08T16:00:00Z");
		assertThat(this.calendar.end(justAfterMidnight, new Term(1, DayKind.CALENDAR_DAYS)))
			.isEqualTo(at("2026-03-10T23:59:59"));
		assertThat(this.calendar.end(justAfterMidnight, new Term(48, DayKind.HOURS)))
			.isEqualTo(Instant.parse("2026-03-10T16:00:00Z"));
	}

	@Test
	void calendarDaysCountTheLeapDay() {
		Term ten = new Term(10, DayKind.CALENDAR_DAYS);
		assertThat(this.calendar.end(at("2024-02-20T08:00:00"), ten)).isEqualTo(at("2024-03-01T23:59:59"));
		assertThat(this.calendar.end(at("2025-02-20T08:00:00"), ten)).isEqualTo(at("2025-03-02T23:59:59"));
	}

	@Test
	void remindsOnWorkingDaysBefore() {
		Instant due = at("2026-10-08T23:59:59");
		assertThat(this.calendar.before(due, working(1), 9)).isEqualTo(at("2026-09-30T09:00:00"));
		assertThat(this.calendar.before(due, working(0), 9)).isEqualTo(at("2026-10-08T09:00:00"));
		assertThat(this.calendar.before(due, new Term(1, DayKind.CALENDAR_DAYS), 9))
			.isEqualTo(at("2026-10-07T09:00:00"));
		assertThat(this.calendar.before(due, new Term(24, DayKind.HOURS), 9)).isEqualTo(at("2026-10-07T23:59:59"));
		assertThat(this.calendar.before(at("2026-01-05T23:59:59"), working(3), 9)).isEqualTo(at("2025-12-30T09:00:00"));
	}

	@Test
	void aYearWithoutNoticeIsProvisionalButNeverRefused() {
		assertThat(this.calendar.isProvisional(at("2026-12-01T00:00:00"), at("2026-12-31T23:59:59"))).isFalse();
		assertThat(this.calendar.isProvisional(at("2026-12-01T00:00:00"), at("2027-01-01T00:00:00"))).isTrue();
		assertThat(this.calendar.isProvisional(at("2026-12-31T23:59:59"), at("2026-12-01T00:00:00"))).isFalse();
		assertThat(Stream.of("2027-01-01", "2027-10-01", "2028-05-01", "2027-02-06").map(LocalDate::parse))
			.noneMatch(this.calendar::isWorkingDay);
		assertThat(this.calendar.isWorkingDay(LocalDate.parse("2027-05-03"))).isTrue();
		assertThat(this.calendar.end(at("2026-12-31T10:00:00"), working(1))).isEqualTo(at("2027-01-04T23:59:59"));
	}

	@Test
	void aLateNoticeTakesTheProvisionalYearsPlace() {
		NoticedCalendar changing = new NoticedCalendar(List.of());
		assertThat(changing.isWorkingDay(LocalDate.parse("2026-02-28"))).isFalse();
		changing.replace(ShippedNotices.read());
		assertThat(changing.isWorkingDay(LocalDate.parse("2026-02-28"))).isTrue();
	}

	@RepeatedTest(200)
	void endAndBetweenAreInverse(RepetitionInfo round) {
		Random random = new Random(round.getCurrentRepetition());
		Instant start = at("2023-11-01T00:00:00").plusSeconds(random.nextInt(5 * 366 * 86_400));
		int amount = random.nextInt(800);
		for (DayKind kind : DayKind.values()) {
			Instant end = this.calendar.end(start, new Term(amount, kind));
			assertThat(this.calendar.between(start, end, kind)).isEqualTo(amount);
			assertThat(this.calendar.between(end, start, kind)).isEqualTo(-amount);
		}
	}

	@RepeatedTest(50)
	void betweenIsWhatCountingDayByDayFinds(RepetitionInfo round) {
		Random random = new Random(round.getCurrentRepetition());
		LocalDate from = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(1400));
		LocalDate to = from.plusDays(random.nextInt(900));
		long counted = from.plusDays(1).datesUntil(to.plusDays(1)).filter(this.calendar::isWorkingDay).count();
		assertThat(this.calendar.between(at(from + "T12:00:00"), at(to + "T12:00:00"), DayKind.WORKING_DAYS))
			.isEqualTo((int) counted);
	}

	private static Term working(int days) {
		return new Term(days, DayKind.WORKING_DAYS);
	}

	private static Instant at(String text) {
		return LocalDateTime.parse(text).atZone(Zone.SHANGHAI).toInstant();
	}

}
