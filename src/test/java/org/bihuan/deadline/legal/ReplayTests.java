package org.bihuan.deadline.legal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.bihuan.calendar.Calendars;
import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Due dates derived from their history, on the calendar of today and on one with a day
 * off more: 10 March 2026, a Tuesday.
 */
class ReplayTests {

	private static final WorkCalendar TODAY = Calendars.shipped();

	private static final WorkCalendar CHANGED = Calendars.withDayOff(LocalDate.parse("2026-03-10"));

	private static final Term TEN = new Term(10, DayKind.WORKING_DAYS);

	private static final Instant START = at("2026-03-02T10:00:00");

	@ParameterizedTest
	@CsvSource({ "10, WORKING_DAYS, 2026-03-16T23:59:59, 2026-03-17T23:59:59",
			"5, WORKING_DAYS, 2026-03-09T23:59:59, 2026-03-09T23:59:59",
			"10, CALENDAR_DAYS, 2026-03-12T23:59:59, 2026-03-12T23:59:59",
			"240, HOURS, 2026-03-12T10:00:00, 2026-03-12T10:00:00" })
	void onlyWorkingDaysAcrossTheDayMove(int amount, DayKind kind, String now, String then) {
		Term term = new Term(amount, kind);
		assertThat(due(TODAY, term, run())).isEqualTo(at(now));
		assertThat(due(CHANGED, term, run())).isEqualTo(at(then));
	}

	@Test
	void aDateThatWasGivenStays() {
		Stretch given = new Stretch("RUN", START, at("2026-03-20T12:00:00"), true, null, null);
		assertThat(new Replay(CHANGED).due(null, START, List.of(given))).isEqualTo(at("2026-03-20T12:00:00"));
	}

	@Test
	void whatWasLeftIsCountedAnew() {
		// five working days are gone when it stops on the 9th; on the day off nothing is
		// lost
		Stretch[] history = { run(), stretch("HOLD", "2026-03-09T10:00:00", false),
				stretch("RUN", "2026-03-11T10:00:00", true) };
		assertThat(due(TODAY, TEN, history)).isEqualTo(at("2026-03-18T23:59:59"));
		assertThat(due(CHANGED, TEN, history)).isEqualTo(at("2026-03-18T23:59:59"));
		Stretch[] earlier = { run(), stretch("HOLD", "2026-03-04T10:00:00", false),
				stretch("RUN", "2026-03-06T10:00:00", true) };
		assertThat(due(TODAY, TEN, earlier)).isEqualTo(at("2026-03-18T23:59:59"));
		assertThat(due(CHANGED, TEN, earlier)).isEqualTo(at("2026-03-19T23:59:59"));
	}

	@Test
	void whatWasTakenBackWasNeverFiled() {
		Stretch[] history = { run(), stretch("HOLD", "2026-03-04T10:00:00", false),
				stretch("TAKEN_BACK", "2026-03-06T10:00:00", true) };
		assertThat(due(TODAY, TEN, history)).isEqualTo(due(TODAY, TEN, run()));
		assertThat(due(CHANGED, TEN, history)).isEqualTo(due(CHANGED, TEN, run()));
	}

	@Test
	void reworkAndExtensionsAreAddedInTheirOwnDays() {
		Stretch rework = new Stretch("REWORK", at("2026-03-05T10:00:00"), START, true,
				new Term(3, DayKind.WORKING_DAYS), null);
		Stretch extended = new Stretch("EXTEND", at("2026-03-06T10:00:00"), START, true,
				new Term(4, DayKind.CALENDAR_DAYS), null);
		Stretch[] history = { run(), stretch("HOLD", "2026-03-05T09:00:00", false), rework,
				stretch("HOLD", "2026-03-06T09:00:00", false), extended };
		assertThat(due(TODAY, TEN, history)).isEqualTo(at("2026-03-23T23:59:59"));
		assertThat(due(CHANGED, TEN, history)).isEqualTo(at("2026-03-24T23:59:59"));
	}

	@Test
	void aPauseAndAFilingWithinItAreOneStandstill() {
		Stretch[] history = { run(), stretch("PAUSE", "2026-03-04T10:00:00", false),
				stretch("HOLD", "2026-03-05T10:00:00", false), stretch("RUN", "2026-03-09T10:00:00", false),
				stretch("RUN", "2026-03-11T10:00:00", true) };
		assertThat(due(TODAY, TEN, history)).isEqualTo(at("2026-03-23T23:59:59"));
		assertThat(due(CHANGED, TEN, history)).isEqualTo(at("2026-03-23T23:59:59"));
	}

	@Test
	void aRefusedRequestLeavesAtLeastADay() {
		Stretch refused = new Stretch("RUN", at("2026-03-09T15:00:00"), START, true, null, 1);
		Stretch[] history = { run(), stretch("HOLD", "2026-03-03T10:00:00", false), refused };
		assertThat(due(TODAY, new Term(1, DayKind.WORKING_DAYS), history)).isEqualTo(at("2026-03-10T23:59:59"));
		assertThat(due(CHANGED, new Term(1, DayKind.WORKING_DAYS), history)).isEqualTo(at("2026-03-11T23:59:59"));
	}

	@Test
	void aNoticeNeverMovedADateIntoThePast() {
		Stretch[] history = { run(), stretch("CALENDAR", "2026-03-18T10:00:00", true) };
		assertThat(due(TODAY, TEN, history)).isEqualTo(at("2026-03-18T23:59:59"));
		Stretch[] longAgo = { run(), stretch("CALENDAR", "2026-03-05T10:00:00", true) };
		assertThat(due(TODAY, TEN, longAgo)).isEqualTo(at("2026-03-16T23:59:59"));
	}

	@Test
	void aStandingClockIsDueWhenItWouldHaveBeen() {
		Stretch[] history = { run(), stretch("HOLD", "2026-03-04T10:00:00", false) };
		assertThat(due(CHANGED, TEN, history)).isEqualTo(at("2026-03-17T23:59:59"));
	}

	private static Instant due(WorkCalendar calendar, @Nullable Term term, Stretch... history) {
		return new Replay(calendar).due(term, START, List.of(history));
	}

	private static Stretch run() {
		return new Stretch("RUN", START, START, true, null, null);
	}

	private static Stretch stretch(String kind, String from, boolean counts) {
		return new Stretch(kind, at(from), START, counts, null, null);
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(Zone.SHANGHAI).toInstant();
	}

}
