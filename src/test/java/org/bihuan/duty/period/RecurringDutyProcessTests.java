package org.bihuan.duty.period;

import java.util.Map;

import org.bihuan.deadline.BareEngine;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.step.BareSteps;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every path of what a unit has to say of its misses.
 */
@Deployment(resources = "bpmn/recurring-duty.bpmn")
class RecurringDutyProcessTests {

	@RegisterExtension
	static final ProcessEngineCoverageExtension EXTENSION = BareEngine.with("recurring-duty",
			Map.of("address", BareSteps.address()));

	private static int files;

	private CaseNumber number;

	private BareSteps missed(String asked) {
		this.number = new CaseNumber("LZ-demo-2026-" + ++files);
		process().start(this.number, new UnitCode("E-0001"), asked);
		return new BareSteps(engine(),
				engine().getRuntimeService()
					.createProcessInstanceQuery()
					.processInstanceBusinessKey(this.number.value())
					.singleResult()
					.getId());
	}

	@Test
	void theLeaderExplainsAndTheFileWaits() {
		BareSteps steps = missed("principal-leader@unit");
		assertThat(steps.open()).containsExactly("explain-miss");
		assertThat(steps.group("explain-miss")).isEqualTo("principal-leader@unit");
		steps.done("explain-miss");
		assertThat(steps.open()).isEmpty();
		assertThat(steps.ended()).isFalse();
	}

	@Test
	void anotherMissIsExplainedAgain() {
		BareSteps steps = missed("authority-leader@unit");
		process().missedAgain(this.number);
		assertThat(steps.open()).containsExactly("explain-miss");
		steps.done("explain-miss");
		process().missedAgain(this.number);
		assertThat(steps.open()).containsExactly("explain-miss");
		assertThat(steps.group("explain-miss")).isEqualTo("authority-leader@unit");
	}

	@Test
	void itEndsWithItsFileBeforeAndAfterTheExplanation() {
		BareSteps early = missed("principal-leader@unit");
		closed(early);
		BareSteps late = missed("principal-leader@unit");
		late.done("explain-miss");
		closed(late);
		process().missedAgain(this.number);
	}

	private static void closed(BareSteps steps) {
		EventSubscription waiting = engine().getRuntimeService()
			.createEventSubscriptionQuery()
			.processInstanceId(steps.instance())
			.eventName("case-closed")
			.singleResult();
		engine().getRuntimeService().messageEventReceived("case-closed", waiting.getExecutionId());
		assertThat(steps.ended()).isTrue();
	}

	private static CamundaRecurringDutyProcess process() {
		return new CamundaRecurringDutyProcess(engine().getRuntimeService());
	}

	private static ProcessEngine engine() {
		return EXTENSION.getProcessEngine();
	}

}
