package org.bihuan.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.bihuan.calendar.Calendars;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class NoticePeriodTests {

	private final NoticePeriod period = new NoticePeriod(Calendars.shipped());

	@ParameterizedTest
	@CsvSource({ "2026-03-02T10:00, 2026-03-04", "2026-03-05T10:00, 2026-03-09", "2026-03-06T10:00, 2026-03-10",
			"2026-03-06T23:59, 2026-03-10", "2026-03-07T00:30, 2026-03-10", "2026-03-08T15:00, 2026-03-10",
			"2026-02-12T10:00, 2026-02-14", "2026-02-13T10:00, 2026-02-24", "2026-02-16T10:00, 2026-02-25",
			"2026-02-26T10:00, 2026-02-28", "2025-12-30T10:00, 2026-01-04", "2025-12-31T10:00, 2026-01-05",
			"2026-11-01T12:00, 2026-11-03", "2028-02-25T10:00, 2028-02-29", "2028-02-28T10:00, 2028-03-01" })
	void twoWorkingDaysLieBetweenNoticeAndInterview(String noticed, LocalDate earliest) {
		assertThat(this.period.earliest(at(noticed))).isEqualTo(earliest);
		assertThat(this.period.inTime(at(noticed), at(earliest + "T00:30"))).isTrue();
		assertThat(this.period.inTime(at(noticed), at(earliest.minusDays(1) + "T23:30"))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-01T10:00, interview.past", "2026-03-02T10:00, interview.past",
			"2026-03-02T10:30, interview.soon", "2026-03-03T09:00, interview.soon",
			"2026-03-07T09:00, interview.dayOff", "2026-03-08T09:00, interview.dayOff",
			"2026-05-01T09:00, interview.dayOff", "2027-03-03T09:00, interview.far" })
	void aMomentThatMayNotBeChosenIsRefusedInWords(String moment, String key) {
		Refusal.Invalid refusal = catchThrowableOfType(Refusal.Invalid.class,
				() -> this.period.check(at("2026-03-02T10:00"), at(moment)));
		assertThat(refusal.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.field()).isEqualTo("day");
			assertThat(problem.messageKey()).isEqualTo(key);
		});
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-04T09:00", "2026-03-06T16:30", "2026-05-09T09:00", "2027-03-02T09:00" })
	void anyOtherWorkingDayMayBeChosen(String moment) {
		this.period.check(at("2026-03-02T10:00"), at(moment));
	}

	@Test
	void aNoticeMayTurnTheDayIntoADayOff() {
		Instant moment = at("2026-03-04T09:00");
		assertThat(this.period.dayOff(moment)).isFalse();
		NoticePeriod changed = new NoticePeriod(Calendars.withDayOff(LocalDate.parse("2026-03-04")));
		assertThat(changed.dayOff(moment)).isTrue();
		assertThat(changed.inTime(at("2026-03-02T10:00"), moment)).isFalse();
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(Zone.SHANGHAI).toInstant();
	}

}
