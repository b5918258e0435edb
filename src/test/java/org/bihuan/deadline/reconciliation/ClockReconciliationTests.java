package org.bihuan.deadline.reconciliation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ClockHealth;
import org.bihuan.deadline.ClockRoom;
import org.bihuan.deadline.ObligationFellDue;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Reconciliation;
import org.bihuan.deadline.Reconciliation.Difference;
import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each way in which ledger, engine and inbox can part, and how it is mended.
 */
class ClockReconciliationTests extends ClockRoom {

	private static final String DUE = "2026-03-16T23:59:59";

	@Autowired
	private ClockReconciliation reconciliation;

	@Autowired
	private ClockHealth health;

	@BeforeEach
	void threeClocks() {
		for (int n = 1; n <= 3; n++) {
			this.obligations.start(number(n), "plan", new Term(10, DayKind.WORKING_DAYS), new Basis("P-0", null),
					leapTo("2026-03-02T10:00:00"));
		}
	}

	@Test
	void saysNothingWhileAllAgree() {
		assertThat(this.health.last()).isEmpty();
		this.reconciliation.reconcile();
		Reconciliation last = this.health.last().orElseThrow();
		assertThat(last.compared()).isEqualTo(3);
		assertThat(last.differences()).isZero();
		assertThat(last.startedBy()).isEqualTo("system");
	}

	@Test
	void aLostClockIsStartedAnewAtItsNextMoment() {
		this.engine.getRuntimeService().deleteProcessInstance(instance(1), "lost");
		assertThat(mended()).containsExactly("NO_CLOCK RESTARTED");
		assertThat(timer(1).getDuedate()).isEqualTo(Date.from(at("2026-03-11T09:00:00")));
		assertThat(this.fakes.records).contains("CLOCK plan restarted");
		goTo(DUE);
		assertThat(view(1).overdue()).isTrue();
		assertThat(firings(1)).isEqualTo(3);
	}

	@Test
	void aReminderThatWasMissedIsMadeUpForOnce() {
		this.engine.getRuntimeService().deleteProcessInstance(instance(1), "lost");
		leapTo("2026-03-12T10:00:00");
		this.reconciliation.reconcile();
		goTo("2026-03-12T10:01:00");
		assertThat(firings(1)).isEqualTo(1);
		assertThat(timer(1).getDuedate()).isEqualTo(Date.from(at("2026-03-13T09:00:00")));
	}

	@Test
	void aMovedTimerIsMovedBack() {
		this.engine.getManagementService().setJobDuedate(timer(2).getId(), Date.from(at("2026-04-01T10:00:00")));
		assertThat(mended()).containsExactly("OTHER_MOMENT MOVED");
		assertThat(timer(2).getDuedate()).isEqualTo(Date.from(at("2026-03-11T09:00:00")));
	}

	@Test
	void aClockThatWaitsBeyondItsDueMomentIsMovedToIt() {
		change("update ddl_obligation set next_at = '2026-05-01 10:00:00' where case_number = 'YH-demo-2026-2'");
		assertThat(mended()).containsExactly("OTHER_MOMENT MOVED");
		assertThat(timer(2).getDuedate()).isEqualTo(Date.from(at(DUE)));
	}

	@Test
	void aStrayClockIsEnded() {
		String stray = instance(3);
		change("update ddl_obligation set state = 'HELD', held_at = started_at where case_number = 'YH-demo-2026-3'");
		assertThat(mended()).containsExactly("STRAY_CLOCK ENDED");
		assertThat(clocks()).isEqualTo(2);
		assertThat(this.engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(stray).count())
			.isZero();
	}

	@Test
	void aTimerThatWasGivenUpIsTriedAgain() {
		this.engine.getManagementService().setJobRetries(timer(1).getId(), 0);
		assertThat(mended()).containsExactly("FAILED_CLOCK RETRIED");
		assertThat(timer(1).getRetries()).isPositive();
	}

	@Test
	void whatNobodyToldIsToldLateAndOnce() {
		Instant now = leapTo("2026-03-20T10:00:00");
		assertThat(mended()).containsExactly("UNTOLD_DUE RUNG_LATE", "UNTOLD_DUE RUNG_LATE", "UNTOLD_DUE RUNG_LATE");
		assertThat(this.fakes.events).hasSize(3).allMatch(ObligationFellDue.class::isInstance);
		assertThat(view(1).missedAt()).isEqualTo(at(DUE));
		assertThat(this.jdbc.sql("select fired_at from ddl_firing where kind = 'DUE' and obligation_id = ?")
			.param(view(1).id())
			.query(Timestamp.class)
			.single()
			.toInstant()).isEqualTo(now);
		assertThat(this.fakes.records).contains("CLOCK plan rung-late", "CLOCK plan missed");
		assertThat(clocks()).isZero();
	}

	@Test
	void aBusyEngineIsNotYetLate() {
		leapTo("2026-03-17T00:02:00");
		this.reconciliation.reconcile();
		assertThat(this.health.last().orElseThrow().differences()).isZero();
	}

	@Test
	void theInboxShowsWhatTheLedgerSays() {
		task(1, "2026-03-30 10:00:00");
		task(2, null);
		task(3, "2026-03-16 23:59:59");
		assertThat(mended()).containsExactly("OTHER_DUE SET", "OTHER_DUE SET");
		assertThat(this.jdbc.sql("select due_at from wf_inbox").query(Timestamp.class).list())
			.allMatch((due) -> due.toInstant().equals(at(DUE)));
		change("update ddl_obligation set state = 'PAUSED' where case_number = 'YH-demo-2026-1'");
		assertThat(mended()).containsExactly("STRAY_CLOCK ENDED", "OTHER_DUE SET");
		assertThat(this.jdbc.sql("select count(*) from wf_inbox where due_at is null").query(Long.class).single())
			.isEqualTo(1);
	}

	@Test
	void whoeverAsksForItIsNamed() {
		this.engine.getRuntimeService().deleteProcessInstance(instance(1), "lost");
		Reconciliation run = this.health.run("admin", "after the restore");
		assertThat(run.repaired()).isEqualTo(1);
		assertThat(this.health.runs(5)).singleElement()
			.satisfies((one) -> assertThat(one.reason()).isEqualTo("after the restore"));
	}

	/** What was found and done; a second look finds nothing. */
	private List<String> mended() {
		this.reconciliation.reconcile();
		List<Difference> found = this.health.last().orElseThrow().listed();
		this.reconciliation.reconcile();
		assertThat(this.health.last().orElseThrow().listed()).isEmpty();
		assertThat(found).allMatch((one) -> one.repairedAt() != null);
		return found.stream().map((one) -> one.what() + " " + one.repair()).toList();
	}

	private void task(int n, String due) {
		change("insert into wf_inbox (task_id, process_key, definition_id, step, step_name, step_name_en, case_number,"
				+ " title, unit, unit_name, sector, grade, obligation, state, created_at, due_at) values ('task-%d', 'p',"
					.formatted(n)
				+ " 'd', 'plan', 'v', 'v', '%s', 't', 'E-0001', 'u', 's', 'MAJOR', 'plan', 'OPEN', '2026-03-02 10:00:00', %s)"
					.formatted(number(n), (due != null) ? "'" + due + "'" : "null"));
	}

	private static CaseNumber number(int n) {
		return new CaseNumber("YH-demo-2026-" + n);
	}

	private ObligationView view(int n) {
		return this.obligations.find(number(n), "plan").orElseThrow();
	}

	private Job timer(int n) {
		return this.engine.getManagementService().createJobQuery().processInstanceId(instance(n)).singleResult();
	}

	private long firings(int n) {
		return this.jdbc.sql("select count(*) from ddl_firing where obligation_id = ?")
			.param(view(n).id())
			.query(Long.class)
			.single();
	}

	private String instance(int n) {
		return this.jdbc.sql("select clock_instance from ddl_obligation where case_number = ?")
			.param(number(n).value())
			.query(String.class)
			.single();
	}

}
