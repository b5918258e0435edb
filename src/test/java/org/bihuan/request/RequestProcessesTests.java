package org.bihuan.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bihuan.deadline.BareEngine;
import org.bihuan.workflow.step.BareSteps;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class RequestProcessesTests {

	private static final List<String> TOLD = new ArrayList<>();

	private static final JavaDelegate TELL = (execution) -> TOLD.add(execution.getCurrentActivityId());

	@RegisterExtension
	static final ProcessEngineCoverageExtension EXTENSION = BareEngine.with("requests", Map.of("address",
			BareSteps.address(), "extensionDropped", TELL, "clockProposalDropped", TELL, "objectionDropped", TELL));

	@BeforeEach
	void nothingTold() {
		TOLD.clear();
	}

	@Test
	@Deployment(resources = "bpmn/deadline-extension.bpmn")
	void moreTimeIsGrantedOrRefusedOrEndsWithItsCase() {
		for (String outcome : List.of("approve", "refuse")) {
			BareSteps steps = start("deadline-extension", Map.of("requestedBy", "safety-officer@unit"));
			assertThat(steps.group("request-extension")).isEqualTo("safety-officer@unit");
			steps.done("request-extension", "", Map.of("extensionDecidedBy", "principal-leader@unit"));
			assertThat(steps.group("decide-extension")).isEqualTo("principal-leader@unit");
			steps.done("decide-extension", outcome);
			assertThat(steps.ended()).isTrue();
		}
		BareSteps steps = start("deadline-extension", Map.of("requestedBy", "safety-officer@unit"));
		steps.done("request-extension", "", Map.of("extensionDecidedBy", "section-chief@authority"));
		assertThat(TOLD).isEmpty();
		tell(steps, "case-closed");
		assertThat(steps.ended()).isTrue();
		assertThat(TOLD).containsExactly("Task_caseClosed");
	}

	@Test
	@Deployment(resources = "bpmn/clock-proposal.bpmn")
	void aProposalForAClockIsGrantedOrRefusedOrEndsWithItsCase() {
		for (String outcome : List.of("approve", "refuse")) {
			BareSteps steps = start("clock-proposal", Map.of("proposalDecidedBy", "office-director@office"));
			assertThat(steps.group("decide-clock-proposal")).isEqualTo("office-director@office");
			steps.done("decide-clock-proposal", outcome);
			assertThat(steps.ended()).isTrue();
		}
		assertThat(TOLD).isEmpty();
		BareSteps steps = start("clock-proposal", Map.of("proposalDecidedBy", "section-chief@authority"));
		tell(steps, "case-closed");
		assertThat(steps.ended()).isTrue();
		assertThat(TOLD).containsExactly("Task_caseClosed");
	}

	@Test
	@Deployment(resources = "bpmn/stoppage.bpmn")
	void aStoppageIsOneStep() {
		BareSteps steps = start("stoppage", Map.of("orderedBy", "inspector@authority"));
		assertThat(steps.group("order-stoppage")).isEqualTo("inspector@authority");
		steps.done("order-stoppage");
		assertThat(steps.ended()).isTrue();
		BareSteps open = start("stoppage", Map.of("orderedBy", "inspector@authority"));
		tell(open, "case-closed");
		assertThat(open.ended()).isTrue();
	}

	@Test
	@Deployment(resources = "bpmn/resumption.bpmn")
	void aUnitAppliesUntilAllOfItMayGoOn() {
		BareSteps steps = start("resumption", Map.of());
		for (String outcome : List.of("refuse", "approve-part")) {
			assertThat(steps.group("apply-resumption")).isEqualTo("principal-leader@unit");
			steps.done("apply-resumption");
			assertThat(steps.group("review-resumption")).isEqualTo("section-chief@authority");
			steps.done("review-resumption", outcome);
			assertThat(steps.open()).containsExactly("apply-resumption");
		}
		steps.done("apply-resumption");
		steps.done("review-resumption", "approve");
		assertThat(steps.ended()).isTrue();
	}

	@Test
	@Deployment(resources = "bpmn/resumption.bpmn")
	void aReviewOutlivesTheSignOffAndFallsWithItsOrder() {
		BareSteps steps = start("resumption", Map.of());
		assertThat(waiting(steps, "case-closed")).isNull();
		tell(steps, "stoppage-void");
		assertThat(steps.ended()).isTrue();
	}

	@Test
	@Deployment(resources = "bpmn/objection.bpmn")
	void anObjectionIsUpheldOrRejectedOrEndsWithItsCase() {
		for (String outcome : List.of("uphold", "reject")) {
			BareSteps steps = start("objection", Map.of());
			assertThat(steps.group("file-objection")).isEqualTo("principal-leader@unit");
			steps.done("file-objection");
			assertThat(steps.group("answer-objection")).isEqualTo("section-chief@authority");
			steps.done("answer-objection", outcome);
			assertThat(steps.ended()).isTrue();
		}
		BareSteps steps = start("objection", Map.of());
		tell(steps, "case-closed");
		assertThat(steps.ended()).isTrue();
		assertThat(TOLD).containsExactly("Task_caseClosed");
	}

	@Test
	@Deployment(resources = "bpmn/self-closed-recheck.bpmn")
	void aRecheckPassesOrLeadsToANewCase() {
		for (String outcome : List.of("passed", "regrade", "failed")) {
			BareSteps steps = start("self-closed-recheck", Map.of());
			assertThat(steps.group("recheck")).isEqualTo("inspector@authority");
			steps.done("recheck", outcome);
			assertThat(steps.ended()).isTrue();
		}
	}

	private static BareSteps start(String key, Map<String, Object> variables) {
		return new BareSteps(engine(),
				engine().getRuntimeService().startProcessInstanceByKey(key, "YH-demo-2026-1", variables).getId());
	}

	private static void tell(BareSteps steps, String message) {
		engine().getRuntimeService().messageEventReceived(message, waiting(steps, message).getExecutionId());
	}

	private static EventSubscription waiting(BareSteps steps, String message) {
		return engine().getRuntimeService()
			.createEventSubscriptionQuery()
			.processInstanceId(steps.instance())
			.eventName(message)
			.singleResult();
	}

	private static ProcessEngine engine() {
		return EXTENSION.getProcessEngine();
	}

}
