package org.bihuan.deadline.reconciliation;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ClockRoom;
import org.bihuan.shared.CaseNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is overdue and what the comparison found moves the gauges.
 */
class ClockMetersTests extends ClockRoom {

	@Autowired
	private ClockMeters health;

	@Autowired
	private ClockReconciliation reconciliation;

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	@BeforeEach
	void twoClocks() {
		this.health.bindTo(this.meters);
		for (String number : new String[] { "YH-demo-2026-1", "YH-demo-2026-2" }) {
			this.obligations.start(new CaseNumber(number), "plan", new Term(10, DayKind.WORKING_DAYS),
					new Basis("P-0", null), leapTo("2026-03-02T10:00:00"));
		}
	}

	@Test
	void whatFallsDueIsCountedOnceItIsToldOrLate() {
		assertThat(overdue("told") + overdue("untold")).isZero();
		leapTo("2026-03-17T00:04:00");
		assertThat(overdue("untold")).isZero();
		leapTo("2026-03-17T00:06:00");
		assertThat(overdue("untold")).isEqualTo(2);
		goTo("2026-03-17T00:07:00");
		assertThat(overdue("told")).isEqualTo(2);
		assertThat(overdue("untold")).isZero();
	}

	@Test
	void theLastComparisonAndItsAge() {
		assertThat(reconciliation("age")).isNaN();
		leapTo("2026-03-03T03:00:00");
		change("update ddl_obligation set clock_instance = null where case_number = 'YH-demo-2026-1'");
		this.reconciliation.reconcile();
		leapTo("2026-03-03T04:00:00");
		assertThat(reconciliation("age")).isEqualTo(3600);
		assertThat(reconciliation("differences")).isPositive();
		assertThat(reconciliation("unrepaired")).isZero();
	}

	private double overdue(String state) {
		return this.meters.get("bihuan.clocks.overdue").tags("clock", "legal", "state", state).gauge().value();
	}

	private double reconciliation(String what) {
		return this.meters.get("bihuan.reconciliation." + what).gauge().value();
	}

}
