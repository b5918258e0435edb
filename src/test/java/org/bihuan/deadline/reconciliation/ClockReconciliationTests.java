package org.bihuan.deadline.reconciliation;

import java.util.Date;
import java.util.List;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ClockHealth;
import org.bihuan.deadline.ClockRoom;
import org.bihuan.deadline.Reconciliation;
import org.bihuan.deadline.Reconciliation.Difference;
import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class ClockReconciliationTests extends ClockRoom {

	@Autowired
	private ClockReconciliation reconciliation;

	@Autowired
	private ClockHealth health;

	@BeforeEach
	void threeClocks() {
		for (String number : List.of("YH-demo-2026-1", "YH-demo-2026-2", "YH-demo-2026-3")) {
			this.obligations.start(new CaseNumber(number), "plan", new Term(10, DayKind.WORKING_DAYS),
					new Basis("P-0", null), leapTo("2026-03-02T10:00:00"));
		}
	}

	@Test
	void saysNothingWhileBothAgree() {
		assertThat(this.health.last()).isEmpty();
		this.reconciliation.reconcile();
		Reconciliation last = this.health.last().orElseThrow();
		assertThat(last.compared()).isEqualTo(3);
		assertThat(last.differences()).isZero();
	}

	@Test
	void listsWhatTheEngineLostMovedAndHasTooMuch() {
		this.engine.getRuntimeService().deleteProcessInstance(instance("YH-demo-2026-1"), "lost");
		Job job = this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(instance("YH-demo-2026-2"))
			.singleResult();
		this.engine.getManagementService().setJobDuedate(job.getId(), Date.from(at("2026-04-01T10:00:00")));
		change("update ddl_obligation set state = 'HELD' where case_number = 'YH-demo-2026-3'");
		this.reconciliation.reconcile();
		assertThat(this.health.last().orElseThrow().listed()).extracting(Difference::what)
			.containsExactly("NO_CLOCK", "OTHER_MOMENT", "STRAY_CLOCK");
	}

	private String instance(String number) {
		return this.jdbc.sql("select clock_instance from ddl_obligation where case_number = ?")
			.param(number)
			.query(String.class)
			.single();
	}

}
