package org.bihuan.deadline.legal;

import java.time.Instant;
import java.time.LocalDateTime;

import org.bihuan.calendar.Calendars;
import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.Owed;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RequestedTimeTests {

	private static final WorkCalendar CALENDAR = Calendars.shipped();

	@ParameterizedTest
	@CsvSource({ "WORKING_DAYS, 10, 2026-03-02T10:00, 2026-03-12T10:00, 2026-03-16T10:00, 3, 2026-03-23T23:59:59",
			"WORKING_DAYS, 10, 2026-09-21T10:00, 2026-09-24T10:00, 2026-10-08T09:00, 1, 2026-10-19T23:59:59",
			"CALENDAR_DAYS, 10, 2028-02-20T10:00, 2028-02-28T10:00, 2028-02-28T18:00, 1, 2028-03-02T23:59:59",
			"CALENDAR_DAYS, 9, 2028-02-20T10:00, 2028-02-29T10:00, 2028-02-29T18:00, 3, 2028-03-03T23:59:59",
			"WORKING_DAYS, 1, 2026-03-03T10:00, 2026-03-04T10:00, 2026-03-07T10:00, 2, 2026-03-11T23:59:59" })
	void grantedDaysAreOfTheTermsOwnKindOnTopOfWhatWasLeft(DayKind kind, int amount, String start, String asked,
			String decided, int days, String due) {
		Obligation obligation = running(start, new Term(amount, kind));
		assertThat(obligation.ask(at(asked))).isTrue();
		assertThat(obligation.state()).isEqualTo(State.HELD);
		assertThat(obligation.extend(days, CALENDAR, at(decided))).isTrue();
		assertThat(obligation.state()).isEqualTo(State.RUNNING);
		assertThat(obligation.dueAt()).isEqualTo(at(due));
	}

	@Test
	void aPlansOwnDateIsExtendedByWorkingDays() {
		Obligation obligation = new Obligation(Owed.of(new CaseNumber("YH-demo-2026-1"), "rectify"),
				new UnitCode("E-0001"), null, new Basis("five-fix-assignment", null), at("2026-03-02T10:00"),
				at("2026-03-13T23:59:59"));
		obligation.ask(at("2026-03-12T10:00"));
		obligation.extend(2, CALENDAR, at("2026-03-12T15:00"));
		assertThat(obligation.dueAt()).isEqualTo(at("2026-03-17T23:59:59"));
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-12T10:00, 2026-03-16T10:00, 2026-03-18T23:59:59",
			"2026-03-16T10:00, 2026-03-16T18:00, 2026-03-17T23:59:59",
			"2026-03-16T22:00, 2026-03-21T10:00, 2026-03-23T23:59:59" })
	void refusedRunsOnWithWhatWasLeftAndAtLeastOneWorkingDay(String asked, String refused, String due) {
		Obligation obligation = tenWorkingDays();
		obligation.ask(at(asked));
		assertThat(obligation.refuse(CALENDAR, at(refused))).isTrue();
		assertThat(obligation.state()).isEqualTo(State.RUNNING);
		assertThat(obligation.dueAt()).isEqualTo(at(due));
		assertThat(obligation.refuse(CALENDAR, at(refused))).isFalse();
	}

	@Test
	void aPauseRunsOnByItselfWithWhatWasLeft() {
		Obligation obligation = tenWorkingDays();
		obligation.ask(at("2026-03-12T10:00"));
		obligation.pause(at("2026-04-10T23:59:59"), at("2026-03-13T10:00"));
		assertThat(obligation.state()).isEqualTo(State.PAUSED);
		assertThat(obligation.fallDue(at("2026-04-01T10:00"))).isFalse();
		assertThat(obligation.pauseOver(CALENDAR, at("2026-04-10T23:59:58"))).isFalse();
		assertThat(obligation.pauseOver(CALENDAR, at("2026-04-11T08:00"))).isTrue();
		assertThat(obligation.state()).isEqualTo(State.RUNNING);
		assertThat(obligation.dueAt()).isEqualTo(at("2026-04-14T23:59:59"));
	}

	@Test
	void whatIsFiledDuringAPauseIsMetAsOfTheFiling() {
		Obligation obligation = paused();
		assertThat(obligation.hold(at("2026-03-20T10:00"))).isTrue();
		assertThat(obligation.state()).isEqualTo(State.HELD);
		assertThat(obligation.pauseOver(CALENDAR, at("2026-05-01T08:00"))).isFalse();
		obligation.meet(at("2026-05-06T08:00"));
		assertThat(obligation.settledAt()).isEqualTo(at("2026-03-20T10:00"));
	}

	@Test
	void whatIsReturnedDuringAPauseStaysPaused() {
		Obligation obligation = paused();
		obligation.hold(at("2026-03-20T10:00"));
		obligation.resume(0, CALENDAR, at("2026-03-25T10:00"));
		assertThat(obligation.state()).isEqualTo(State.PAUSED);
		obligation.hold(at("2026-03-26T10:00"));
		obligation.resume(0, CALENDAR, at("2026-04-20T10:00"));
		assertThat(obligation.state()).isEqualTo(State.RUNNING);
		assertThat(obligation.dueAt()).isEqualTo(at("2026-04-22T23:59:59"));
	}

	@Test
	void aRefusalNeverRunsTheClockOfWhatWasFiledMeanwhile() {
		Obligation obligation = tenWorkingDays();
		obligation.ask(at("2026-03-12T10:00"));
		assertThat(obligation.hold(at("2026-03-13T10:00"))).isTrue();
		assertThat(obligation.refuse(CALENDAR, at("2026-03-16T10:00"))).isTrue();
		assertThat(obligation.state()).isEqualTo(State.HELD);
		obligation.resume(0, CALENDAR, at("2026-03-20T10:00"));
		assertThat(obligation.dueAt()).isEqualTo(at("2026-03-24T23:59:59"));
	}

	@Test
	void aGrantCountsThoughSomethingWasFiledMeanwhile() {
		Obligation obligation = tenWorkingDays();
		obligation.ask(at("2026-03-12T10:00"));
		obligation.hold(at("2026-03-13T10:00"));
		obligation.extend(3, CALENDAR, at("2026-03-16T10:00"));
		assertThat(obligation.state()).isEqualTo(State.HELD);
		obligation.resume(0, CALENDAR, at("2026-03-20T10:00"));
		assertThat(obligation.dueAt()).isEqualTo(at("2026-03-27T23:59:59"));
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-16T23:59:59, false", "2026-03-16T23:59:58, true" })
	void isAskedForBeforeTheDueMomentOnly(String asked, boolean heard) {
		assertThat(tenWorkingDays().ask(at(asked))).isEqualTo(heard);
	}

	@ParameterizedTest
	@CsvSource({ "hold", "fallDue", "meet", "end", "ask" })
	void nothingIsAskedForTwiceOrTooLate(String before) {
		Obligation obligation = tenWorkingDays();
		Instant at = at("2026-03-05T10:00");
		switch (before) {
			case "hold" -> obligation.hold(at);
			case "fallDue" -> obligation.fallDue(obligation.dueAt());
			case "meet" -> obligation.meet(at);
			case "end" -> obligation.end(at);
			default -> obligation.ask(at);
		}
		assertThat(obligation.ask(at("2026-03-06T10:00"))).isFalse();
	}

	@Test
	void nothingIsDecidedThatWasNotAskedFor() {
		Obligation obligation = tenWorkingDays();
		Instant now = at("2026-03-05T10:00");
		assertThat(obligation.extend(1, CALENDAR, now)).isFalse();
		assertThat(obligation.pause(now, now)).isFalse();
		obligation.hold(now);
		assertThat(obligation.refuse(CALENDAR, now)).isFalse();
		assertThat(obligation.state()).isEqualTo(State.HELD);
	}

	private static Obligation paused() {
		Obligation obligation = tenWorkingDays();
		obligation.ask(at("2026-03-12T10:00"));
		obligation.pause(at("2026-04-10T23:59:59"), at("2026-03-13T10:00"));
		return obligation;
	}

	private static Obligation tenWorkingDays() {
		return running("2026-03-02T10:00", new Term(10, DayKind.WORKING_DAYS));
	}

	private static Obligation running(String start, @Nullable Term term) {
		return new Obligation(Owed.of(new CaseNumber("YH-demo-2026-1"), "rectify"), new UnitCode("E-0001"), term,
				new Basis("P-0", null), at(start), CALENDAR.end(at(start), term));
	}

	private static Instant at(String text) {
		return LocalDateTime.parse(text).atZone(Zone.SHANGHAI).toInstant();
	}

}
