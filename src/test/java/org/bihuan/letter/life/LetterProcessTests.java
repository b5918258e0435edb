package org.bihuan.letter.life;

import java.util.ArrayList;
import java.util.HashMap;
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

@Deployment(resources = "bpmn/official-letter.bpmn")
class LetterProcessTests {

	private static final List<String> TOLD = new ArrayList<>();

	private static final Map<String, Object> SENT = new HashMap<>();

	private static final JavaDelegate TELL = (execution) -> TOLD.add(execution.getCurrentActivityId());

	private static final JavaDelegate SEND = (execution) -> {
		TOLD.add(execution.getCurrentActivityId());
		execution.setVariables(SENT);
	};

	@RegisterExtension
	static final ProcessEngineCoverageExtension EXTENSION = BareEngine.with("letters",
			Map.of("address", BareSteps.address(), "issueLetter", TELL, "renderLetter", TELL, "sendLetter", SEND,
					"settleLetter", TELL, "callOffLetter", TELL));

	@BeforeEach
	void nothingTold() {
		TOLD.clear();
	}

	@Test
	void fromTheDraftToTheReply() {
		BareSteps steps = start(true);
		assertThat(steps.group("draft-letter")).isEqualTo("letter-clerk@A-1");
		steps.done("draft-letter");
		assertThat(steps.group("review-letter")).isEqualTo("section-chief@A-1");
		steps.done("review-letter", "return");
		steps.done("draft-letter");
		steps.done("review-letter", "approve");
		assertThat(steps.group("sign-letter")).isEqualTo("authority-leader@A-1");
		steps.done("sign-letter", "return");
		steps.done("draft-letter");
		steps.done("review-letter", "approve");
		steps.done("sign-letter", "sign");
		assertThat(TOLD).containsExactly("Task_issue");
		printed(steps);
		send(steps, true, true);
		assertThat(steps.group("acknowledge-receipt")).isEqualTo("principal-leader@E-1");
		steps.done("acknowledge-receipt");
		steps.done("reply-to-letter");
		assertThat(steps.group("assess-reply")).isEqualTo("section-chief@A-1");
		steps.done("assess-reply", "insufficient");
		steps.done("reply-to-letter");
		steps.done("assess-reply", "enough");
		assertThat(steps.ended()).isTrue();
		assertThat(TOLD).containsExactly("Task_issue", "Task_render", "Task_send", "Task_settle");
	}

	@Test
	void receiptInTimeEndsALetterThatAsksNothing() {
		BareSteps steps = signed();
		send(steps, true, false);
		steps.done("acknowledge-receipt");
		assertThat(steps.ended()).isTrue();
	}

	@Test
	void noReceiptInTimeLeadsToPaper() {
		BareSteps steps = signed();
		send(steps, true, false);
		tell(steps, "receipt-overdue");
		assertThat(steps.open()).containsExactly("deliver-on-paper");
		assertThat(steps.group("deliver-on-paper")).isEqualTo("letter-clerk@A-1");
		steps.done("deliver-on-paper");
		assertThat(steps.ended()).isTrue();
	}

	@Test
	void nobodyToReachLeadsToPaperAtOnce() {
		BareSteps steps = signed();
		send(steps, false, true);
		assertThat(steps.open()).containsExactly("deliver-on-paper");
		steps.done("deliver-on-paper");
		assertThat(steps.group("reply-to-letter")).isEqualTo("letter-clerk@A-1");
	}

	@Test
	void aMeasureOfAClosedCaseWritesNothing() {
		BareSteps steps = start(false);
		assertThat(steps.ended()).isTrue();
		assertThat(TOLD).containsExactly("Task_drop");
	}

	@Test
	void endsWithItsCaseAtEveryStep() {
		for (int step = 0; step < 7; step++) {
			nothingTold();
			BareSteps steps = at(step);
			tell(steps, "case-closed");
			assertThat(steps.ended()).as("step %d", step).isTrue();
			assertThat(TOLD).as("step %d", step).endsWith("Task_caseClosed").doesNotContain("Task_settle");
		}
	}

	@Test
	void isCalledOffByItsOwnMessage() {
		BareSteps steps = at(4);
		tell(steps, "letter-called-off");
		assertThat(steps.ended()).isTrue();
		assertThat(TOLD).endsWith("Task_calledOff");
	}

	private BareSteps at(int step) {
		BareSteps steps = start(true);
		if (step > 0) {
			steps.done("draft-letter");
		}
		if (step > 1) {
			steps.done("review-letter", "approve");
		}
		if (step > 2) {
			steps.done("sign-letter", "sign");
		}
		if (step > 3) {
			printed(steps);
		}
		if (step > 4) {
			send(steps, true, true);
		}
		if (step > 5) {
			steps.done("acknowledge-receipt");
		}
		return steps;
	}

	private BareSteps signed() {
		return at(4);
	}

	private static BareSteps start(boolean wanted) {
		Map<String, Object> variables = Map.of("stillWanted", wanted, "draftedBy", "letter-clerk@A-1", "reviewedBy",
				"section-chief@A-1", "signedBy", "authority-leader@A-1", "receivedBy", "principal-leader@E-1");
		return new BareSteps(engine(),
				engine().getRuntimeService()
					.startProcessInstanceByKey("official-letter", "YH-demo-2026-1", variables)
					.getId());
	}

	private static void printed(BareSteps steps) {
		engine().getManagementService()
			.executeJob(engine().getManagementService()
				.createJobQuery()
				.processInstanceId(steps.instance())
				.singleResult()
				.getId());
	}

	private static void send(BareSteps steps, boolean reachable, boolean asksReply) {
		SENT.putAll(Map.of("reachable", reachable, "asksReply", asksReply, "repliedBy",
				reachable ? "principal-leader@E-1" : "letter-clerk@A-1"));
		steps.done("seal-letter");
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
