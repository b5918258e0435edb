package org.bihuan.deadline.legal;

import java.time.Instant;
import java.util.List;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ClockRoom;
import org.bihuan.deadline.ObligationFellDue;
import org.bihuan.deadline.ObligationSettled;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.ObligationView.Segment;
import org.bihuan.deadline.Owed;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class LegalObligationsTests extends ClockRoom {

	private static final CaseNumber CASE = new CaseNumber("YH-demo-2026-1");

	private static final Basis BASIS = new Basis("P-0", "default");

	@Autowired
	private ClockBell bell;

	@Test
	void remindsThenFallsDueAndStaysOpen() {
		startTenDays();
		assertThat(this.fakes.due).containsEntry("YH-demo-2026-1/rectify", at("2026-03-16T23:59:59").toString());
		goTo("2026-03-11T09:00:00");
		goTo("2026-03-13T09:00:00");
		goTo("2026-03-16T23:59:59");
		assertThat(firings("REMINDER")).isEqualTo(2);
		assertThat(this.fakes.events).containsExactly(new ObligationFellDue(view().id(), CASE, "rectify", false,
				new UnitCode("E-0001"), at("2026-03-16T23:59:59")));
		assertThat(view().overdue()).isTrue();
		assertThat(view().missedAt()).isEqualTo(at("2026-03-16T23:59:59"));
		assertThat(clocks()).isZero();
		assertThat(this.fakes.records).containsExactly("CLOCK rectify started", "REMINDER rectify null",
				"REMINDER rectify null", "CLOCK rectify missed");
	}

	@Test
	void measuresDoneWithoutAcceptanceFallDueAllTheSame() {
		startTenDays();
		goTo("2026-04-01T10:00:00");
		assertThat(view().state()).isEqualTo("missed");
		assertThat(firings("REMINDER")).isEqualTo(2);
		assertThat(firings("DUE")).isEqualTo(1);
	}

	/** The product was away over two reminders and the due moment. */
	@Test
	void whatADowntimeHeldBackIsToldAtTheStartAndTheRecordSaysHowLate() {
		startTenDays();
		goTo("2026-03-20T10:00:00");
		String late = " told 2026-03-20 10:00:00";
		assertThat(this.jdbc
			.sql("select concat(kind, ' ', cast(due_moment as char(19)), ' told ', cast(fired_at as char(19)))"
					+ " from ddl_firing order by due_moment")
			.query(String.class)
			.list()).containsExactly("REMINDER 2026-03-11 09:00:00" + late, "REMINDER 2026-03-13 09:00:00" + late,
					"DUE 2026-03-16 23:59:59" + late);
		assertThat(this.fakes.events).hasSize(1);
		assertThat(view().missedAt()).isEqualTo(at("2026-03-16T23:59:59"));
		assertThat(this.fakes.records).containsExactly("CLOCK rectify started", "REMINDER rectify null",
				"REMINDER rectify null", "CLOCK rectify missed");
		goTo("2026-03-20T10:01:00");
		assertThat(this.fakes.events).hasSize(1);
	}

	@Test
	void ringingTwiceWritesOneRow() {
		startTenDays();
		leapTo("2026-03-11T09:00:00");
		this.bell.ring(view().id());
		this.bell.ring(view().id());
		assertThat(firings("REMINDER")).isEqualTo(1);
		goTo("2026-03-20T10:00:00");
		this.bell.ring(view().id());
		assertThat(firings("DUE")).isEqualTo(1);
		assertThat(this.fakes.events).hasSize(1);
	}

	@Test
	void whatWasFiledInTimeNeverFallsDue() {
		startTenDays();
		this.obligations.hold(CASE, "rectify", "self-acceptance", goTo("2026-03-12T10:00:00"));
		assertThat(clocks()).isZero();
		assertThat(this.fakes.due).containsEntry("YH-demo-2026-1/rectify", "null");
		Instant accepted = goTo("2026-05-12T10:00:00");
		this.obligations.meet(CASE, "rectify", "sign-off", accepted);
		assertThat(view().state()).isEqualTo("met");
		assertThat(view().settledAt()).isEqualTo(at("2026-03-12T10:00:00"));
		assertThat(this.fakes.events).isEmpty();
	}

	@Test
	void aShamApplicationEndsNothing() {
		startTenDays();
		this.obligations.hold(CASE, "rectify", "self-acceptance", goTo("2026-03-16T20:00:00"));
		this.obligations.resume(CASE, "rectify", 0, "verification failed", goTo("2026-03-18T10:00:00"));
		assertThat(view().dueAt()).isEqualTo(at("2026-03-18T23:59:59"));
		goTo("2026-03-19T10:00:00");
		assertThat(view().overdue()).isTrue();
	}

	@Test
	void twoResumesMakeOneClock() {
		startTenDays();
		this.obligations.hold(CASE, "rectify", "self-acceptance", goTo("2026-03-05T10:00:00"));
		this.obligations.resume(CASE, "rectify", 3, "returned", goTo("2026-03-06T10:00:00"));
		this.obligations.resume(CASE, "rectify", 3, "returned", goTo("2026-03-06T11:00:00"));
		this.obligations.start(CASE, "rectify", new Term(10, DayKind.WORKING_DAYS), BASIS, at("2026-03-06T12:00:00"));
		assertThat(clocks()).isEqualTo(1);
		assertThat(view().segments()).extracting(Segment::kind).containsExactly("RUN", "HOLD", "REWORK");
		assertThat(view().dueAt()).isEqualTo(at("2026-03-20T23:59:59"));
	}

	@Test
	void reworkDaysAreAddedOnceACase() {
		startTenDays();
		this.obligations.start(CASE, "plan", new Term(5, DayKind.WORKING_DAYS), BASIS, at("2026-03-02T10:00:00"));
		this.obligations.hold(CASE, "plan", "five-fix-assignment", goTo("2026-03-03T10:00:00"));
		this.obligations.resume(CASE, "plan", 3, "returned", goTo("2026-03-03T11:00:00"));
		this.obligations.hold(CASE, "rectify", "self-acceptance", goTo("2026-03-04T10:00:00"));
		this.obligations.resume(CASE, "rectify", 3, "failed", goTo("2026-03-04T11:00:00"));
		assertThat(view().dueAt()).isEqualTo(at("2026-03-16T23:59:59"));
		assertThat(this.obligations.find(CASE, "plan").orElseThrow().dueAt()).isEqualTo(at("2026-03-12T23:59:59"));
	}

	@Test
	void aLateFilingReturnedIsMissedAtOnceAndToldOnce() {
		startTenDays();
		goTo("2026-03-18T10:00:00");
		this.obligations.hold(CASE, "rectify", "self-acceptance", goTo("2026-03-24T10:00:00"));
		this.obligations.resume(CASE, "rectify", 0, "failed", goTo("2026-03-25T10:00:00"));
		assertThat(clocks()).isZero();
		assertThat(firings("DUE")).isEqualTo(1);
		assertThat(this.fakes.events.subList(1, 3)).containsExactly(
				new ObligationSettled(view().id(), CASE, "rectify", "held"),
				new ObligationSettled(view().id(), CASE, "rectify", "missed"));
		this.obligations.meet(CASE, "rectify", "sign-off", goTo("2026-03-26T10:00:00"));
		assertThat(this.fakes.events.get(3)).isEqualTo(new ObligationSettled(view().id(), CASE, "rectify", "met"));
	}

	@Test
	void aFilingAfterTheDueMomentIsLateEvenBeforeTheTimerRings() {
		startTenDays();
		Instant late = leapTo("2026-03-17T00:00:05");
		this.obligations.hold(CASE, "rectify", "self-acceptance", late);
		assertThat(view().missedAt()).isEqualTo(at("2026-03-16T23:59:59"));
		assertThat(this.fakes.events).hasSize(2);
		assertThat(clocks()).isZero();
	}

	@Test
	void endAllEndsEveryClockOfTheCase() {
		startTenDays();
		this.obligations.startUntil(CASE, "plan", at("2026-03-10T12:00:00"), BASIS, at("2026-03-02T10:00:00"));
		this.obligations.startUntil(new CaseNumber("YH-demo-2026-2"), "plan", at("2026-03-10T12:00:00"), BASIS,
				at("2026-03-02T10:00:00"));
		this.obligations.endAll(CASE, "REJECTED", goTo("2026-03-03T10:00:00"));
		assertThat(clocks()).isEqualTo(1);
		assertThat(this.obligations.ofCase(CASE)).extracting(ObligationView::state).containsOnly("ended");
		assertThat(this.fakes.events).isEmpty();
	}

	@Test
	void severalOfAKindRunBesideEachOther() {
		Owed first = new Owed(CASE, "reply", "17", new UnitCode("A-other"));
		Owed second = new Owed(CASE, "reply", "18", null);
		Instant start = leapTo("2026-03-02T10:00:00");
		this.obligations.start(first, new Term(10, DayKind.WORKING_DAYS), BASIS, start);
		this.obligations.start(first, new Term(5, DayKind.WORKING_DAYS), BASIS, start);
		this.obligations.startUntil(second, at("2026-03-10T12:00:00"), BASIS, start);
		this.obligations.hold(first, "reply-to-letter", goTo("2026-03-05T10:00:00"));
		assertThat(this.fakes.due).containsEntry("YH-demo-2026-1/reply/17", "null")
			.containsEntry("YH-demo-2026-1/reply/18", at("2026-03-10T12:00:00").toString());
		goTo("2026-03-10T12:00:00");
		ObligationView missed = this.obligations.find(second).orElseThrow();
		assertThat(missed.overdue()).isTrue();
		assertThat(this.fakes.events).containsExactly(
				new ObligationFellDue(missed.id(), CASE, "reply", false, new UnitCode("E-0001"), missed.dueAt()));
		this.obligations.resume(first, 0, "assess-reply", goTo("2026-03-16T10:00:00"));
		this.obligations.meet(first, "assess-reply", goTo("2026-03-17T10:00:00"));
		this.obligations.end(second, "withdrawn", goTo("2026-03-18T10:00:00"));
		assertThat(this.obligations.ofCase(CASE))
			.extracting(ObligationView::item, ObligationView::unit, ObligationView::state)
			.containsExactly(tuple("17", "A-other", "met"), tuple("18", "E-0001", "ended"));
	}

	@Test
	void whatWasAskedByNameStaysWhenTheCaseGoes() {
		UnitCode old = new UnitCode("A-emergency");
		UnitCode fresh = new UnitCode("A-other");
		Instant start = leapTo("2026-03-02T10:00:00");
		for (Owed owed : List.of(new Owed(CASE, "look-back", null, old), new Owed(CASE, "reply", "17", old))) {
			this.obligations.startUntil(owed, at("2026-03-10T12:00:00"), BASIS, start);
		}
		this.obligations.changeHolder(CASE, old, fresh);
		assertThat(this.obligations.ofCase(CASE)).extracting(ObligationView::kind, ObligationView::unit)
			.containsExactlyInAnyOrder(tuple("look-back", "A-other"), tuple("reply", "A-emergency"));
	}

	@Test
	void aMetKindMayStartAgain() {
		startTenDays();
		this.obligations.meet(CASE, "rectify", "filed", goTo("2026-03-03T10:00:00"));
		this.obligations.start(CASE, "rectify", new Term(1, DayKind.HOURS), BASIS, at("2026-03-03T10:00:00"));
		assertThat(view().state()).isEqualTo("running");
		assertThat(view().dueAt()).isEqualTo(at("2026-03-03T11:00:00"));
		assertThat(this.obligations.ofCase(CASE)).hasSize(2);
	}

	private void startTenDays() {
		Instant start = leapTo("2026-03-02T10:00:00");
		this.obligations.start(CASE, "rectify", new Term(10, DayKind.WORKING_DAYS), BASIS, start);
	}

	private ObligationView view() {
		return this.obligations.find(CASE, "rectify").orElseThrow();
	}

	private int firings(String kind) {
		return this.jdbc.sql("select count(*) from ddl_firing where kind = ?")
			.param(kind)
			.query(Integer.class)
			.single();
	}

}
