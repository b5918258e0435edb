package org.bihuan.deadline.legal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.BiPredicate;

import org.bihuan.calendar.Calendars;
import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.Owed;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ObligationTests {

	private static final WorkCalendar CALENDAR = Calendars.shipped();

	private static final Instant LATER = at("2026-12-01T12:00");

	@ParameterizedTest
	@CsvSource({ "RUNNING, hold, HELD", "RUNNING, resume, RUNNING", "RUNNING, fallDue, MISSED", "RUNNING, meet, MET",
			"RUNNING, end, ENDED", "HELD, hold, HELD", "HELD, resume, RUNNING", "HELD, fallDue, HELD",
			"HELD, meet, MET", "HELD, end, ENDED", "MISSED, hold, HELD", "MISSED, resume, MISSED",
			"MISSED, fallDue, MISSED", "MISSED, meet, MET", "MISSED, end, ENDED", "MET, hold, MET", "MET, resume, MET",
			"MET, fallDue, MET", "MET, meet, MET", "MET, end, MET", "ENDED, hold, ENDED", "ENDED, resume, ENDED",
			"ENDED, fallDue, ENDED", "ENDED, meet, ENDED", "ENDED, end, ENDED" })
	void eachEventLeadsWhereTheTableSays(State from, String event, State to) {
		Obligation obligation = in(from);
		boolean changed = event(event).test(obligation, LATER);
		assertThat(obligation.state()).isEqualTo(to);
		assertThat(changed).isEqualTo(from != to);
	}

	@Test
	void filingInTimeNeverFallsDue() {
		Obligation obligation = tenWorkingDays("2026-03-02T10:00");
		assertThat(obligation.dueAt()).isEqualTo(at("2026-03-16T23:59:59"));
		obligation.hold(at("2026-03-12T10:00"));
		assertThat(obligation.fallDue(LATER)).isFalse();
		obligation.meet(LATER);
		assertThat(obligation.missedAt()).isNull();
		assertThat(obligation.settledAt()).isEqualTo(at("2026-03-12T10:00"));
	}

	@Test
	void whoTakesAFilingBackGainsNoTime() {
		Obligation obligation = tenWorkingDays("2026-03-02T10:00");
		obligation.hold(at("2026-03-12T10:00"));
		assertThat(obligation.takeBack(at("2026-03-16T10:00"))).isTrue();
		assertThat(obligation.state()).isEqualTo(State.RUNNING);
		assertThat(obligation.dueAt()).isEqualTo(at("2026-03-16T23:59:59"));
		obligation.hold(at("2026-03-16T11:00"));
		obligation.takeBack(at("2026-03-18T10:00"));
		assertThat(obligation.fallDue(at("2026-03-18T10:00"))).isTrue();
		assertThat(obligation.missedAt()).isEqualTo(at("2026-03-16T23:59:59"));
		assertThat(obligation.takeBack(LATER)).isFalse();
	}

	@Test
	void aReturnRunsOnWithTheWorkingDaysThatWereLeft() {
		Obligation obligation = tenWorkingDays("2026-09-21T10:00");
		assertThat(obligation.dueAt()).isEqualTo(at("2026-10-12T23:59:59"));
		obligation.hold(at("2026-09-24T10:00"));
		obligation.resume(0, CALENDAR, at("2026-10-08T09:00"));
		assertThat(CALENDAR.between(at("2026-09-24T10:00"), at("2026-10-12T23:59:59"), DayKind.WORKING_DAYS))
			.isEqualTo(7);
		assertThat(obligation.dueAt()).isEqualTo(at("2026-10-16T23:59:59"));
	}

	@ParameterizedTest
	@CsvSource({ "CALENDAR_DAYS, 10, 2026-03-05T10:00, 2026-03-20T10:00, 2026-03-27T23:59:59",
			"HOURS, 24, 2026-03-02T16:00, 2026-03-09T16:30, 2026-03-10T10:30",
			"WORKING_DAYS, 1, 2026-03-03T10:00, 2026-03-07T10:00, 2026-03-09T23:59:59" })
	void timeHeldIsMeasuredInTheTermsOwnDays(DayKind kind, int amount, String held, String returned, String due) {
		Obligation obligation = running("2026-03-02T10:00", new Term(amount, kind));
		obligation.hold(at(held));
		obligation.resume(0, CALENDAR, at(returned));
		assertThat(obligation.dueAt()).isEqualTo(at(due));
		assertThat(obligation.state()).isEqualTo(State.RUNNING);
	}

	@Test
	void reworkDaysAreWorkingDaysOnTop() {
		Obligation obligation = running("2026-03-02T10:00", new Term(10, DayKind.CALENDAR_DAYS));
		obligation.hold(at("2026-03-05T10:00"));
		obligation.resume(3, CALENDAR, at("2026-03-05T10:30"));
		assertThat(obligation.dueAt()).isEqualTo(at("2026-03-17T23:59:59"));
	}

	@Test
	void theSecondOfTwoResumesDoesNothing() {
		Obligation obligation = tenWorkingDays("2026-03-02T10:00");
		obligation.hold(at("2026-03-05T10:00"));
		assertThat(obligation.resume(3, CALENDAR, at("2026-03-06T10:00"))).isTrue();
		Instant due = obligation.dueAt();
		assertThat(obligation.resume(3, CALENDAR, at("2026-03-09T10:00"))).isFalse();
		assertThat(obligation.dueAt()).isEqualTo(due);
	}

	@Test
	void aLateFilingThatIsReturnedIsMissedAtOnceAndStaysMarked() {
		Obligation obligation = tenWorkingDays("2026-03-02T10:00");
		obligation.fallDue(obligation.dueAt());
		obligation.hold(at("2026-03-24T10:00"));
		obligation.resume(0, CALENDAR, at("2026-03-26T10:00"));
		assertThat(obligation.state()).isEqualTo(State.MISSED);
		obligation.hold(at("2026-03-27T10:00"));
		obligation.meet(at("2026-03-30T10:00"));
		assertThat(obligation.missedAt()).isEqualTo(at("2026-03-16T23:59:59"));
		assertThat(obligation.settledAt()).isEqualTo(at("2026-03-27T10:00"));
	}

	@Test
	void reworkDaysLetALateOneRunAgainAndFallDueAgain() {
		Obligation obligation = tenWorkingDays("2026-03-02T10:00");
		obligation.fallDue(obligation.dueAt());
		obligation.hold(at("2026-03-17T10:00"));
		obligation.resume(5, CALENDAR, at("2026-03-18T10:00"));
		assertThat(obligation.state()).isEqualTo(State.RUNNING);
		assertThat(obligation.dueAt()).isEqualTo(at("2026-03-24T23:59:59"));
		assertThat(obligation.fallDue(obligation.dueAt())).isTrue();
		assertThat(obligation.missedAt()).isEqualTo(at("2026-03-16T23:59:59"));
	}

	private static BiPredicate<Obligation, Instant> event(String name) {
		return switch (name) {
			case "hold" -> Obligation::hold;
			case "resume" -> (obligation, at) -> obligation.resume(0, CALENDAR, at);
			case "fallDue" -> Obligation::fallDue;
			case "meet" -> Obligation::meet;
			default -> Obligation::end;
		};
	}

	private static Obligation in(State state) {
		Obligation obligation = tenWorkingDays("2026-03-02T10:00");
		Instant early = at("2026-03-03T10:00");
		switch (state) {
			case HELD -> obligation.hold(early);
			case MISSED -> obligation.fallDue(obligation.dueAt());
			case MET -> obligation.meet(early);
			case ENDED -> obligation.end(early);
			default -> assertThat(state).isEqualTo(State.RUNNING);
		}
		return obligation;
	}

	private static Obligation tenWorkingDays(String start) {
		return running(start, new Term(10, DayKind.WORKING_DAYS));
	}

	private static Obligation running(String start, Term term) {
		return new Obligation(Owed.of(new CaseNumber("YH-demo-2026-1"), "rectify"), new UnitCode("E-0001"), term,
				new Basis("P-0", null), at(start), CALENDAR.end(at(start), term));
	}

	private static Instant at(String text) {
		return LocalDateTime.parse(text).atZone(Zone.SHANGHAI).toInstant();
	}

}
