package org.bihuan.deadline.legal;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ClockRoom;
import org.bihuan.deadline.DeadlineChanges;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.ObligationView.Segment;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.DueMoments;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RequestedChangesTests extends ClockRoom {

	private static final CaseNumber CASE = new CaseNumber("YH-demo-2026-1");

	private static final String DUE = "YH-demo-2026-1/rectify";

	@Autowired
	private DeadlineChanges changes;

	@Autowired
	private DueMoments rows;

	@Test
	void aGrantMovesInboxAndClockTogether() {
		startTenDays();
		this.changes.request(CASE, "rectify", "request-extension", goTo("2026-03-12T10:00:00"));
		assertThat(clocks()).isZero();
		assertThat(this.fakes.due).containsEntry(DUE, "null");
		this.changes.extend(CASE, "rectify", 5, "YQ-1", goTo("2026-03-20T10:00:00"));
		assertThat(view().dueAt()).isEqualTo(at("2026-03-31T23:59:59"));
		assertThat(this.fakes.due).containsEntry(DUE, at("2026-03-31T23:59:59").toString());
		assertThat(view().segments()).extracting(Segment::kind).containsExactly("RUN", "HOLD", "EXTEND");
		assertThat(view().segments().get(2).document()).isEqualTo("YQ-1");
		assertThat(clocks()).isEqualTo(1);
		goTo("2026-03-31T23:59:58");
		assertThat(view().overdue()).isFalse();
		goTo("2026-03-31T23:59:59");
		assertThat(view().overdue()).isTrue();
	}

	@Test
	void aPauseEndsByTheSweepAndTheClockRingsOnce() {
		startTenDays();
		this.changes.request(CASE, "rectify", "request-extension", goTo("2026-03-12T10:00:00"));
		this.changes.pause(CASE, "rectify", at("2026-04-10T23:59:59"), "YQ-1", goTo("2026-03-13T10:00:00"));
		assertThat(view().state()).isEqualTo("paused");
		assertThat(clocks()).isZero();
		assertThat(this.rows.next(at("2026-03-13T10:00:00"))).contains(at("2026-04-10T23:59:59"));
		leapTo("2026-04-11T00:00:30");
		assertThat(this.rows.fireDue()).isEqualTo(1);
		assertThat(this.rows.fireDue()).isZero();
		assertThat(view().state()).isEqualTo("running");
		assertThat(view().dueAt()).isEqualTo(at("2026-04-14T23:59:59"));
		assertThat(this.fakes.due).containsEntry(DUE, at("2026-04-14T23:59:59").toString());
		assertThat(view().segments()).extracting(Segment::kind).containsExactly("RUN", "HOLD", "PAUSE", "RUN");
		goTo("2026-04-15T09:00:00");
		assertThat(view().overdue()).isTrue();
		assertThat(this.fakes.events).hasSize(1);
	}

	@Test
	void whatAGrantWouldBringIsToldBeforeAndNothingMoves() {
		startTenDays();
		assertThat(this.changes.dueIfExtended(CASE, "plan", 5, goTo("2026-03-11T10:00:00"))).isEmpty();
		assertThat(this.changes.dueIfExtended(CASE, "rectify", 5, goTo("2026-03-11T10:00:00")))
			.contains(at("2026-03-23T23:59:59"));
		this.changes.request(CASE, "rectify", "request-extension", goTo("2026-03-12T10:00:00"));
		ObligationView before = view();
		assertThat(this.changes.dueIfExtended(CASE, "rectify", 5, goTo("2026-03-20T10:00:00")))
			.contains(at("2026-03-31T23:59:59"));
		assertThat(this.changes.dueIfPaused(CASE, "rectify", at("2026-04-10T23:59:59"), at("2026-03-20T10:00:00")))
			.contains(at("2026-04-14T23:59:59"));
		assertThat(view()).isEqualTo(before);
	}

	@Test
	void aRefusalRunsOn() {
		startTenDays();
		this.changes.request(CASE, "rectify", "request-extension", goTo("2026-03-16T10:00:00"));
		this.changes.refuse(CASE, "rectify", "decide-extension", goTo("2026-03-20T10:00:00"));
		assertThat(view().dueAt()).isEqualTo(at("2026-03-23T23:59:59"));
		assertThat(clocks()).isEqualTo(1);
	}

	@Test
	void aCaseThatEndsEndsTheRequest() {
		startTenDays();
		this.changes.request(CASE, "rectify", "request-extension", goTo("2026-03-12T10:00:00"));
		this.obligations.endAll(CASE, "MISTAKEN", goTo("2026-03-13T10:00:00"));
		this.changes.extend(CASE, "rectify", 5, "YQ-1", goTo("2026-03-14T10:00:00"));
		assertThat(view().state()).isEqualTo("ended");
		assertThat(clocks()).isZero();
	}

	@Test
	void saysWhyNothingCanBeAskedFor() {
		refused("deadline.change.none", "2026-03-02T10:00:00");
		startTenDays();
		this.changes.request(CASE, "rectify", "request-extension", goTo("2026-03-12T10:00:00"));
		refused("deadline.change.asked", "2026-03-12T11:00:00");
		this.changes.pause(CASE, "rectify", at("2026-03-20T23:59:59"), "YQ-1", goTo("2026-03-13T10:00:00"));
		refused("deadline.change.paused", "2026-03-14T10:00:00");
		this.obligations.hold(CASE, "rectify", "self-acceptance", goTo("2026-03-16T10:00:00"));
		refused("deadline.change.filed", "2026-03-16T11:00:00");
		this.obligations.resume(CASE, "rectify", 0, "verify", goTo("2026-03-25T10:00:00"));
		refused("deadline.change.late", "2026-04-20T11:00:00");
	}

	@Test
	void afterTheDueMomentItIsTooLateEvenBeforeTheTimerRings() {
		startTenDays();
		leapTo("2026-03-17T00:00:05");
		refused("deadline.change.late", "2026-03-17T00:00:05");
		assertThat(view().state()).isEqualTo("running");
	}

	private void refused(String key, String at) {
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.changes.request(CASE, "rectify", "request-extension", leapTo(at)))
			.withMessage(key);
		assertThat(this.changes.hindrance(CASE, "rectify", at(at))).isPresent();
	}

	private void startTenDays() {
		this.obligations.start(CASE, "rectify", new Term(10, DayKind.WORKING_DAYS), new Basis("P-0", "default"),
				leapTo("2026-03-02T10:00:00"));
	}

	private ObligationView view() {
		return this.obligations.find(CASE, "rectify").orElseThrow();
	}

}
