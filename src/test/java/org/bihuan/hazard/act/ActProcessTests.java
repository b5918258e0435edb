package org.bihuan.hazard.act;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.deadline.BareEngine;
import org.bihuan.hazard.domain.HazardChanges;
import org.bihuan.workflow.step.BareSteps;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.mockito.invocation.InvocationOnMock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every path of the acts beside the steps of a hazard's case.
 */
@Deployment(resources = { "bpmn/withdraw-mistaken.bpmn", "bpmn/case-closure.bpmn", "bpmn/unlink-accident.bpmn",
		"bpmn/plan-amended.bpmn", "bpmn/accident-happened.bpmn", "bpmn/grade-changed.bpmn", "bpmn/transfer-case.bpmn" })
class ActProcessTests {

	private static final List<String> TOLD = new ArrayList<>();

	@RegisterExtension
	static final ProcessEngineCoverageExtension EXTENSION = BareEngine.with("hazard-acts", beans());

	private static int cases;

	private BareSteps steps;

	@BeforeEach
	void forget() {
		TOLD.clear();
	}

	@ParameterizedTest
	@CsvSource({ "withdraw-mistaken, request-withdrawal, confirm-withdrawal, exit MISTAKEN",
			"case-closure, request-closure, confirm-closure, exit MISTAKEN",
			"unlink-accident, request-unlink, confirm-unlink, accidentUnlinked" })
	void takesTwoPersons(String process, String request, String confirm, String effect) {
		start(process);
		assertThat(this.steps.open()).containsExactly(request);
		this.steps.done(request);
		assertThat(TOLD).isEmpty();
		this.steps.done(confirm, "approve");
		assertThat(TOLD).containsExactly(effect);
		assertThat(this.steps.ended()).isTrue();
		start(process);
		this.steps.done(request);
		this.steps.done(confirm, "refuse");
		assertThat(TOLD).hasSize(1);
		assertThat(this.steps.ended()).isTrue();
	}

	@Test
	void aPlanIsAmendedAsSoonAsItIsAskedFor() {
		start("plan-amended");
		this.steps.done("amend-plan");
		assertThat(TOLD).containsExactly("planAmended");
		assertThat(this.steps.ended()).isTrue();
	}

	@Test
	void anAccidentIsLinkedByOnePerson() {
		start("accident-happened");
		assertThat(this.steps.group("link-accident")).isEqualTo("inspector@authority");
		this.steps.done("link-accident");
		assertThat(this.steps.ended()).isTrue();
	}

	@Test
	void aGradeIsRaisedAtOnceAndLoweredByTwo() {
		start("grade-changed");
		this.steps.done("change-grade", "", Map.of("gradeUp", true));
		assertThat(TOLD).containsExactly("regraded MAJOR");
		assertThat(this.steps.ended()).isTrue();
		start("grade-changed");
		this.steps.done("change-grade", "", Map.of("gradeUp", false));
		assertThat(this.steps.group("confirm-grade-change")).isEqualTo("authority-leader@authority");
		this.steps.done("confirm-grade-change", "approve");
		assertThat(TOLD).endsWith("regraded GENERAL");
		start("grade-changed");
		this.steps.done("change-grade", "", Map.of("gradeUp", false));
		this.steps.done("confirm-grade-change", "refuse");
		assertThat(TOLD).hasSize(2);
		assertThat(this.steps.ended()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "accept, , true", "refuse, transfer, true", "refuse, stay, false" })
	void nothingMovesBeforeAnAuthorityAcceptsOrTheOfficeSettlesIt(String answer, String ruling, boolean moved) {
		start("transfer-case");
		this.steps.done("request-transfer");
		assertThat(this.steps.group("accept-transfer")).isEqualTo("section-chief@A-fire");
		this.steps.done("accept-transfer", answer);
		if (ruling != null) {
			assertThat(TOLD).isEmpty();
			assertThat(this.steps.group("settle-dispute")).isEqualTo("supervisor@office");
			this.steps.done("settle-dispute", ruling);
		}
		assertThat(TOLD).hasSize(moved ? 1 : 0);
		assertThat(this.steps.ended()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "withdraw-mistaken", "case-closure", "unlink-accident", "plan-amended", "accident-happened",
			"grade-changed", "transfer-case" })
	void endsWithItsCase(String process) {
		start(process);
		EventSubscription waiting = engine().getRuntimeService()
			.createEventSubscriptionQuery()
			.processInstanceId(this.steps.instance())
			.eventName("case-closed")
			.singleResult();
		engine().getRuntimeService().messageEventReceived("case-closed", waiting.getExecutionId());
		assertThat(this.steps.ended()).isTrue();
	}

	private void start(String process) {
		Map<String, Object> variables = Map.of("exitReason", "MISTAKEN", "withdrawalBy", "section-chief@authority",
				"withdrawalConfirmedBy", "authority-leader@authority", "transferTo", "section-chief@A-fire",
				"newAuthority", "A-fire");
		this.steps = new BareSteps(engine(),
				engine().getRuntimeService()
					.startProcessInstanceByKey(process, "YH-demo-2026-" + ++cases, variables)
					.getId());
	}

	private static Map<Object, Object> beans() {
		ChangeSteps steps = new ChangeSteps(Mockito.mock(HazardChanges.class, ActProcessTests::told));
		Map<Object, Object> beans = new HashMap<>();
		beans.put("address", BareSteps.address());
		beans.put("caseExit", steps.caseExit());
		beans.put("planAmended", steps.planAmended());
		beans.put("gradeRaised", steps.gradeRaised());
		beans.put("gradeLowered", steps.gradeLowered());
		beans.put("caseTransferred", steps.caseTransferred());
		beans.put("accidentUnlinked", steps.accidentUnlinked());
		return beans;
	}

	private static Object told(InvocationOnMock call) {
		Object[] arguments = call.getArguments();
		TOLD.add((arguments.length > 1) ? call.getMethod().getName() + " " + arguments[1] : call.getMethod().getName());
		return null;
	}

	private static ProcessEngine engine() {
		return EXTENSION.getProcessEngine();
	}

}
