package org.bihuan.exposure;

import java.util.Map;

import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells the process {@code public-exposure}, by the execution that waits.
 */
@Component
class CamundaExposureProcess implements ExposureProcess {

	private static final String KEY = "public-exposure";

	private static final String VOID = "exposure-void";

	private final RuntimeService engine;

	CamundaExposureProcess(@Lazy RuntimeService engine) {
		this.engine = engine;
	}

	@Override
	public void start(CaseNumber number, Map<String, Object> variables) {
		this.engine.startProcessInstanceByKey(KEY, number.value(), variables);
	}

	@Override
	public void voided(CaseNumber number, String because) {
		for (ProcessInstance instance : this.engine.createProcessInstanceQuery()
			.processInstanceBusinessKey(number.value(), KEY)
			.list()) {
			EventSubscription waiting = this.engine.createEventSubscriptionQuery()
				.processInstanceId(instance.getId())
				.eventType("message")
				.eventName(VOID)
				.singleResult();
			if (waiting != null) {
				this.engine.messageEventReceived(VOID, waiting.getExecutionId(), Map.of("voidBecause", because));
			}
		}
	}

}
