package org.bihuan.deadline.legal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.bihuan.deadline.BareEngine;
import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@Deployment(resources = "bpmn/legal-clock.bpmn")
class LegalClockProcessTests {

	private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

	private static final Deque<Instant> MOMENTS = new ArrayDeque<>();

	private static final List<Instant> RUNG = new ArrayList<>();

	private static final JavaDelegate NEXT = (execution) -> execution.setVariable("nextAt",
			Date.from(MOMENTS.getFirst()));

	private static final JavaDelegate RING = (execution) -> {
		RUNG.add(MOMENTS.removeFirst());
		execution.setVariable("due", MOMENTS.isEmpty());
	};

	@RegisterExtension
	static final ProcessEngineCoverageExtension EXTENSION = BareEngine.with("legal-clock",
			Map.of("clockNext", NEXT, "clockRing", RING));

	@BeforeEach
	void threeMoments() {
		ClockUtil.setCurrentTime(Date.from(START));
		RUNG.clear();
		MOMENTS.clear();
		MOMENTS.addAll(List.of(day(1), day(2), day(5)));
	}

	@AfterEach
	void resetClock() {
		ClockUtil.reset();
	}

	@Test
	void ringsAtEachMomentAndEndsAtTheLast() {
		String instance = process().start(new CaseNumber("YH-demo-2026-1"), 7);
		ProcessInstance live = instance(instance);
		assertThat(live.getBusinessKey()).isEqualTo("YH-demo-2026-1");
		assertThat(engine().getRuntimeService().getVariables(instance)).containsOnlyKeys("caseNumber", "obligationId",
				"nextAt");
		assertThat(BareEngine.at(engine(), day(1).minusSeconds(1))).isZero();
		assertThat(BareEngine.at(engine(), day(1))).isEqualTo(1);
		assertThat(BareEngine.at(engine(), day(2))).isEqualTo(1);
		assertThat(BareEngine.at(engine(), day(5))).isEqualTo(1);
		assertThat(RUNG).containsExactly(day(1), day(2), day(5));
		assertThat(instance(instance)).isNull();
	}

	@Test
	void ringsEachMomentOnceAfterALeap() {
		process().start(new CaseNumber("YH-demo-2026-2"), 8);
		assertThat(BareEngine.at(engine(), day(30))).isEqualTo(3);
		assertThat(RUNG).containsExactly(day(1), day(2), day(5));
	}

	@Test
	void anEndedClockNeverRingsAndEndsOnce() {
		String instance = process().start(new CaseNumber("YH-demo-2026-3"), 9);
		process().end(instance, "held");
		process().end(instance, "held");
		assertThat(BareEngine.at(engine(), day(30))).isZero();
		assertThat(RUNG).isEmpty();
	}

	@Test
	void aMovedClockRingsAtItsNewMoment() {
		String instance = process().start(new CaseNumber("YH-demo-2026-4"), 10);
		process().move(instance, day(3));
		assertThat(BareEngine.at(engine(), day(2))).isZero();
		assertThat(engine().getRuntimeService().getVariable(instance, "nextAt")).isEqualTo(Date.from(day(3)));
		assertThat(BareEngine.at(engine(), day(30))).isEqualTo(3);
	}

	private static Instant day(int day) {
		return START.plus(Duration.ofDays(day));
	}

	private static ProcessEngine engine() {
		return EXTENSION.getProcessEngine();
	}

	private static CamundaLegalClockProcess process() {
		return new CamundaLegalClockProcess(engine().getRuntimeService(), engine().getManagementService(),
				(ProcessEngineConfigurationImpl) engine().getProcessEngineConfiguration());
	}

	private static ProcessInstance instance(String id) {
		return engine().getRuntimeService().createProcessInstanceQuery().processInstanceId(id).singleResult();
	}

}
