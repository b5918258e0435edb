package org.bihuan.exposure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.deadline.BareEngine;
import org.bihuan.workflow.step.BareSteps;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@Deployment(resources = "bpmn/public-exposure.bpmn")
class PublicExposureProcessTests {

	private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");

	private static final Instant DAY = Instant.parse("2026-12-02T15:59:59Z");

	private static final List<String> TOLD = new ArrayList<>();

	@RegisterExtension
	static final ProcessEngineCoverageExtension EXTENSION = BareEngine.with("exposure", beans());

	private static Map<Object, Object> beans() {
		Map<Object, Object> beans = new HashMap<>();
		beans.put("address", BareSteps.address());
		beans.put("exposurePublished", (JavaDelegate) (execution) -> {
			tell(execution);
			execution.setVariable("takeDownAt", Date.from(DAY));
		});
		beans.put("exposureNotTaken", (JavaDelegate) PublicExposureProcessTests::tell);
		beans.put("exposureTakenDown", (JavaDelegate) PublicExposureProcessTests::tell);
		return beans;
	}

	private static void tell(DelegateExecution execution) {
		TOLD.add(execution.getCurrentActivityId());
	}

	@BeforeEach
	void nothingTold() {
		TOLD.clear();
		ClockUtil.setCurrentTime(Date.from(NOW));
	}

	@AfterEach
	void resetClock() {
		ClockUtil.reset();
	}

	@Test
	void itIsReviewedPublishedFollowedUpAndTakenDownOnItsDay() {
		BareSteps steps = start(false);
		for (String outcome : List.of("return", "approve")) {
			assertThat(steps.group("propose-exposure")).isEqualTo("section-chief@authority");
			steps.done("propose-exposure", "propose");
			assertThat(steps.group("legal-review")).isEqualTo("legal-reviewer@authority");
			steps.done("legal-review", outcome);
		}
		assertThat(steps.group("approve-exposure")).isEqualTo("authority-leader@authority");
		steps.done("approve-exposure", "approve");
		assertThat(steps.group("follow-up-exposure")).isEqualTo("inspector@authority");
		steps.done("follow-up-exposure");
		assertThat(BareEngine.at(engine(), DAY.minusSeconds(1))).isZero();
		assertThat(steps.ended()).isFalse();
		assertThat(BareEngine.at(engine(), DAY)).isEqualTo(1);
		assertThat(steps.ended()).isTrue();
		assertThat(TOLD).containsExactly("Task_published", "Task_takenDown");
	}

	@Test
	void itMayComeToNothing() {
		assertThat(start(true).ended()).isTrue();
		BareSteps dropped = start(false);
		dropped.done("propose-exposure", "drop");
		assertThat(dropped.ended()).isTrue();
		BareSteps refused = start(false);
		refused.done("propose-exposure", "propose");
		refused.done("legal-review", "approve");
		refused.done("approve-exposure", "refuse");
		assertThat(refused.ended()).isTrue();
		assertThat(TOLD).containsExactly("Task_notTaken", "Task_notTaken", "Task_notTaken");
	}

	@Test
	void itGoesWithItsCaseOrWithAnObjection() {
		for (String message : List.of("case-closed", "exposure-void")) {
			BareSteps proposed = start(false);
			tell(proposed, message);
			assertThat(proposed.ended()).isTrue();
			BareSteps shown = start(false);
			shown.done("propose-exposure", "propose");
			shown.done("legal-review", "approve");
			shown.done("approve-exposure", "approve");
			tell(shown, message);
			assertThat(shown.ended()).isTrue();
		}
		assertThat(TOLD).containsExactly("Task_caseClosed", "Task_published", "Task_caseClosed", "Task_void",
				"Task_published", "Task_void");
	}

	private static BareSteps start(boolean over) {
		return new BareSteps(engine(),
				engine().getRuntimeService()
					.startProcessInstanceByKey("public-exposure", "YH-demo-2026-1", Map.of("caseOver", over))
					.getId());
	}

	private static void tell(BareSteps steps, String message) {
		EventSubscription waiting = engine().getRuntimeService()
			.createEventSubscriptionQuery()
			.processInstanceId(steps.instance())
			.eventName(message)
			.singleResult();
		engine().getRuntimeService().messageEventReceived(message, waiting.getExecutionId());
	}

	private static ProcessEngine engine() {
		return EXTENSION.getProcessEngine();
	}

}
