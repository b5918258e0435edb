package org.bihuan.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.deadline.BareEngine;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;
import org.bihuan.workflow.decision.DecideStep;
import org.bihuan.workflow.step.BareSteps;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;

@Deployment(resources = "bpmn/listed-supervision.bpmn")
class ListedSupervisionProcessTests {

	private static final List<String> TOLD = new ArrayList<>();

	private static final Map<String, Object> LEVEL = new HashMap<>();

	private static boolean signedOff;

	@RegisterExtension
	static final ProcessEngineCoverageExtension EXTENSION = BareEngine.with("listing", beans());

	private static Map<Object, Object> beans() {
		Decisions decisions = Mockito.mock(Decisions.class);
		Mockito.when(decisions.decide(any(), eq("listing-level"), any()))
			.thenAnswer((call) -> List.of(new DecisionRow("ll-overdue", new HashMap<>(LEVEL), "P-0", "项目默认")));
		Map<Object, Object> beans = new HashMap<>();
		beans.put("address", BareSteps.address());
		beans.put("decide", new DecideStep(decisions));
		beans.put("listingLevelled", (JavaDelegate) (execution) -> execution.setVariable("belowListing",
				"NONE".equals(execution.getVariable("level"))));
		beans.put("listingClosing", (JavaDelegate) (execution) -> execution.setVariable("delistingDue", signedOff));
		for (String bean : List.of("listingNotTaken", "listingNotice", "listingPublished", "listingTakenOff",
				"delistingNotice", "listingDelisted")) {
			beans.put(bean, (JavaDelegate) ListedSupervisionProcessTests::tell);
		}
		return beans;
	}

	private static void tell(DelegateExecution execution) {
		TOLD.add(execution.getCurrentActivityId());
	}

	@BeforeEach
	void districtLevel() {
		TOLD.clear();
		signedOff = false;
		LEVEL.clear();
		LEVEL.put("level", "DISTRICT");
		LEVEL.put("approvedBy", "office-director@office");
	}

	@Test
	void itGoesOnTheBoardReportsMonthlyAndIsDelistedAfterTheSignOff() {
		BareSteps steps = listed();
		for (String outcome : List.of("return", "accept")) {
			assertThat(steps.group("progress-report")).isEqualTo("principal-leader@unit");
			steps.done("progress-report");
			assertThat(steps.group("review-progress")).isEqualTo("supervisor@office");
			steps.done("review-progress", outcome);
		}
		assertThat(steps.open()).containsExactly("progress-report");
		signedOff = true;
		tell(steps, "case-closed");
		for (String outcome : List.of("return", "approve")) {
			assertThat(steps.open()).containsExactly("propose-delisting");
			assertThat(steps.group("propose-delisting")).isEqualTo("section-chief@authority");
			steps.done("propose-delisting");
			assertThat(steps.group("approve-delisting")).isEqualTo("office-director@office");
			steps.done("approve-delisting", outcome);
		}
		assertThat(steps.ended()).isFalse();
		tell(steps, "delisting-issued");
		assertThat(steps.ended()).isTrue();
		assertThat(TOLD).containsExactly("Task_notice", "Task_published", "Task_delistingNotice", "Task_delisted");
	}

	@Test
	void anotherExitTakesItOffAtOnce() {
		BareSteps steps = listed();
		tell(steps, "case-closed");
		assertThat(steps.ended()).isTrue();
		assertThat(TOLD).containsExactly("Task_notice", "Task_published", "Task_takenOff");
	}

	@Test
	void aListingThatDoesNotHoldIsTakenOff() {
		BareSteps steps = listed();
		tell(steps, "listing-void");
		assertThat(steps.ended()).isTrue();
		assertThat(TOLD).containsExactly("Task_notice", "Task_published", "Task_void");
	}

	@Test
	void anOverdueLimitIsDecidedOnBesideTheReports() {
		BareSteps steps = listed();
		for (String outcome : List.of("raise", "investigate")) {
			tell(steps, "listing-limit-due");
			assertThat(steps.open()).containsExactly("progress-report", "raise-listing");
			assertThat(steps.group("raise-listing")).isEqualTo("office-director@office");
			steps.done("raise-listing", outcome);
			assertThat(steps.open()).containsExactly("progress-report");
		}
		tell(steps, "listing-limit-due");
		tell(steps, "case-closed");
		assertThat(steps.ended()).isTrue();
	}

	@Test
	void itMayComeToNothing() {
		BareSteps over = start(true);
		assertThat(over.ended()).isTrue();
		BareSteps dropped = start(false);
		assertThat(dropped.group("propose-listing")).isEqualTo("section-chief@authority");
		dropped.done("propose-listing", "drop");
		assertThat(dropped.ended()).isTrue();
		BareSteps refused = start(false);
		refused.done("propose-listing", "propose");
		refused.done("approve-listing", "refuse");
		assertThat(refused.ended()).isTrue();
		LEVEL.put("level", "NONE");
		BareSteps below = start(false);
		below.done("propose-listing", "propose");
		assertThat(below.ended()).isTrue();
		assertThat(TOLD).containsOnly("Task_notTaken").hasSize(4);
	}

	private static BareSteps listed() {
		BareSteps steps = start(false);
		steps.done("propose-listing", "propose");
		assertThat(steps.group("approve-listing")).isEqualTo("office-director@office");
		steps.done("approve-listing", "approve");
		assertThat(TOLD).containsExactly("Task_notice");
		assertThat(steps.open()).isEmpty();
		tell(steps, "listing-issued");
		assertThat(steps.open()).containsExactly("progress-report");
		return steps;
	}

	private static BareSteps start(boolean over) {
		return new BareSteps(engine(),
				engine().getRuntimeService()
					.startProcessInstanceByKey("listed-supervision", "YH-demo-2026-1", Map.of("caseOver", over))
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
