package org.bihuan.deadline.service;

import java.time.Instant;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ClockRoom;
import org.bihuan.deadline.ObligationFellDue;
import org.bihuan.deadline.ObligationSettled;
import org.bihuan.deadline.ObligationView;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.DueMoments;
import org.bihuan.workflow.TaskClock;
import org.bihuan.workflow.TaskClosed;
import org.bihuan.workflow.TaskOpened;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceClocksTests extends ClockRoom {

	private static final CaseNumber CASE = new CaseNumber("YH-demo-2026-9");

	private static final Instant DUE = at("2026-03-04T23:59:59");

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TaskClock clock;

	@Autowired
	private DueMoments dueMoments;

	@AfterEach
	void dropTasks() {
		this.engine.getTaskService()
			.createTaskQuery()
			.list()
			.forEach((task) -> this.engine.getTaskService().deleteTask(task.getId(), true));
	}

	@Test
	void aTaskOfNoObligationGetsAClockOfItsOwn() {
		open("t1", null);
		assertThat(this.fakes.due).containsEntry("t1", DUE.toString());
		ObligationView view = only();
		assertThat(view.service()).isTrue();
		assertThat(view.kind()).isEqualTo("verify");
		assertThat(view.unit()).isEqualTo("A-fire");
		assertThat(view.basis()).isEqualTo(new Basis("P-0", "default"));
		assertThat(view.segments()).hasSize(1);
		assertThat(clocks()).isZero();
	}

	@Test
	void aTaskOfALegalObligationTakesItsDate() {
		Instant start = leapTo("2026-03-02T10:00:00");
		this.obligations.start(CASE, "rectify", new Term(5, DayKind.WORKING_DAYS), new Basis("P-0", null), start);
		open("t1", "rectify");
		assertThat(this.fakes.due).containsEntry("t1", at("2026-03-09T23:59:59").toString());
		assertThat(this.obligations.ofCase(CASE)).hasSize(1);
		this.obligations.hold(CASE, "rectify", "filed", start);
		open("t2", "rectify");
		assertThat(this.fakes.due).doesNotContainKey("t2");
	}

	@Test
	void theSweepTellsEachClockOnce() {
		open("t1", null);
		open("t2", null);
		assertThat(this.dueMoments.next(at("2026-03-02T10:00:00"))).contains(DUE);
		leapTo("2026-03-04T23:59:58");
		assertThat(this.dueMoments.fireDue()).isZero();
		leapTo("2026-03-05T09:00:00");
		assertThat(this.dueMoments.fireDue()).isEqualTo(2);
		assertThat(this.dueMoments.fireDue()).isZero();
		assertThat(this.dueMoments.next(DUE)).isEmpty();
		ObligationView first = this.obligations.ofCase(CASE).get(0);
		assertThat(this.fakes.events).hasSize(2)
			.contains(new ObligationFellDue(first.id(), CASE, "verify", true, new UnitCode("A-fire"), DUE));
		assertThat(first.overdue()).isTrue();
		assertThat(first.missedAt()).isEqualTo(DUE);
	}

	@Test
	void aTaskDoneInTimeIsMet() {
		open("t1", null);
		this.events.publishEvent(new TaskClosed("t1", CASE, "verify", null, false, at("2026-03-03T10:00:00")));
		leapTo("2026-03-06T10:00:00");
		assertThat(this.dueMoments.fireDue()).isZero();
		assertThat(only().state()).isEqualTo("met");
		assertThat(this.fakes.events).isEmpty();
	}

	@Test
	void aTaskDoneLateIsToldAndStaysMarked() {
		open("t1", null);
		leapTo("2026-03-06T10:00:00");
		this.dueMoments.fireDue();
		this.events.publishEvent(new TaskClosed("t1", CASE, "verify", null, false, at("2026-03-06T10:00:00")));
		assertThat(only().state()).isEqualTo("met");
		assertThat(only().missedAt()).isEqualTo(DUE);
		assertThat(this.fakes.events.get(1)).isEqualTo(new ObligationSettled(only().id(), CASE, "verify", "met"));
	}

	@Test
	void endAllEndsServiceClocksToo() {
		open("t1", null);
		leapTo("2026-03-06T10:00:00");
		this.dueMoments.fireDue();
		this.obligations.endAll(CASE, "DUPLICATE", at("2026-03-06T10:00:00"));
		assertThat(only().state()).isEqualTo("ended");
		assertThat(this.fakes.events.get(1)).isEqualTo(new ObligationSettled(only().id(), CASE, "verify", "ended"));
	}

	private ObligationView only() {
		return this.obligations.ofCase(CASE).get(0);
	}

	private void open(String id, String obligation) {
		Instant now = leapTo("2026-03-02T10:00:00");
		Task task = this.engine.getTaskService().newTask(id);
		this.engine.getTaskService().saveTask(task);
		this.engine.getTaskService().addCandidateGroup(id, "inspector@A-fire");
		this.clock.start(new TaskOpened(id, CASE, "hazard-rectification", "verify", obligation, now))
			.ifPresent((dueAt) -> this.fakes.due.put(id, dueAt.toString()));
	}

}
