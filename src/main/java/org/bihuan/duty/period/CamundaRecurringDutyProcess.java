package org.bihuan.duty.period;

import java.util.Map;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells the process {@code recurring-duty}, by the execution that waits.
 */
@Component
class CamundaRecurringDutyProcess implements MissedProcess {

	private static final String KEY = "recurring-duty";

	private static final String MISSED_AGAIN = "duty-missed-again";

	private final RuntimeService engine;

	CamundaRecurringDutyProcess(@Lazy RuntimeService engine) {
		this.engine = engine;
	}

	@Override
	public void start(CaseNumber number, UnitCode unit, String asked) {
		this.engine.startProcessInstanceByKey(KEY, number.value(),
				Map.of("caseNumber", number.value(), "unit", unit.value(), "explainedBy", asked));
	}

	@Override
	public void missedAgain(CaseNumber number) {
		for (ProcessInstance instance : this.engine.createProcessInstanceQuery()
			.processInstanceBusinessKey(number.value(), KEY)
			.list()) {
			EventSubscription waiting = this.engine.createEventSubscriptionQuery()
				.processInstanceId(instance.getId())
				.eventType("message")
				.eventName(MISSED_AGAIN)
				.singleResult();
			if (waiting != null) {
				this.engine.messageEventReceived(MISSED_AGAIN, waiting.getExecutionId());
			}
		}
	}

}
