package org.bihuan.listing;

import java.util.Map;

import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells the process {@code listed-supervision}, by the execution that waits.
 */
@Component
class CamundaListingProcess implements ListingProcess {

	private static final String KEY = "listed-supervision";

	private final RuntimeService engine;

	CamundaListingProcess(@Lazy RuntimeService engine) {
		this.engine = engine;
	}

	@Override
	public void start(CaseNumber number, Map<String, Object> variables) {
		this.engine.startProcessInstanceByKey(KEY, number.value(), variables);
	}

	@Override
	public void tell(CaseNumber number, String message, Map<String, Object> variables) {
		for (ProcessInstance instance : this.engine.createProcessInstanceQuery()
			.processInstanceBusinessKey(number.value(), KEY)
			.list()) {
			EventSubscription waiting = this.engine.createEventSubscriptionQuery()
				.processInstanceId(instance.getId())
				.eventType("message")
				.eventName(message)
				.singleResult();
			if (waiting != null) {
				this.engine.messageEventReceived(message, waiting.getExecutionId(), variables);
			}
		}
	}

}
