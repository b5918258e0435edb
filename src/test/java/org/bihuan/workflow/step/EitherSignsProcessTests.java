package org.bihuan.workflow.step;

import java.util.List;
import java.util.Map;

import org.bihuan.deadline.BareEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever signs first decides.
 */
@Deployment(resources = "bpmn/patterns/either-signs.bpmn")
class EitherSignsProcessTests {

	@RegisterExtension
	static final ProcessEngineCoverageExtension EXTENSION = BareEngine.with("either-signs", Map.of());

	private BareSteps steps;

	private void prepared() {
		ProcessEngine engine = EXTENSION.getProcessEngine();
		this.steps = new BareSteps(engine,
				engine.getRuntimeService()
					.startProcessInstanceByKey("either-signs", "YH-1", Map.of("unit", "E-1", "authority", "A-1"))
					.getId());
		this.steps.done("prepare-request");
	}

	@Test
	void theFirstToAgreeDecides() {
		prepared();
		assertThat(this.steps.open()).containsExactly("sign-first", "sign-second");
		this.steps.done("sign-second", "approve");
		assertThat(end()).isEqualTo("EndEvent_approved");
	}

	@Test
	void oneRejectsWhileTheOtherIsOpen() {
		prepared();
		this.steps.done("sign-first", "reject");
		assertThat(end()).isEqualTo("EndEvent_rejected");
	}

	@Test
	void aReturnAsksEverybodyAnew() {
		prepared();
		this.steps.done("sign-first", "return");
		assertThat(this.steps.open()).containsExactly("prepare-request");
		this.steps.done("prepare-request");
		assertThat(this.steps.open()).containsExactly("sign-first", "sign-second");
	}

	private String end() {
		assertThat(this.steps.ended()).isTrue();
		List<String> ends = EXTENSION.getProcessEngine()
			.getHistoryService()
			.createHistoricActivityInstanceQuery()
			.processInstanceId(this.steps.instance())
			.activityType("noneEndEvent")
			.list()
			.stream()
			.map((one) -> one.getActivityId())
			.filter((id) -> id.endsWith("approved") || id.endsWith("rejected"))
			.toList();
		assertThat(ends).hasSize(1);
		return ends.get(0);
	}

}
