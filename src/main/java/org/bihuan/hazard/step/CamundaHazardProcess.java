package org.bihuan.hazard.step;

import java.util.List;
import java.util.Map;

import org.bihuan.hazard.domain.HazardProcess;
import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells the process {@code hazard-rectification}. A message goes to each execution that
 * waits for it: a broadcast would fail with none or two.
 */
@Component
class CamundaHazardProcess implements HazardProcess {

	static final String KEY = "hazard-rectification";

	private final RuntimeService engine;

	CamundaHazardProcess(@Lazy RuntimeService engine) {
		this.engine = engine;
	}

	@Override
	public void start(CaseNumber number, Map<String, Object> variables) {
		this.engine.startProcessInstanceByKey(KEY, number.value(), variables);
	}

	@Override
	public void exit(CaseNumber number, String reason) {
		tell(instance(number), "case-exit", Map.of("exitReason", reason));
	}

	@Override
	public void planAmended(CaseNumber number) {
		tell(instance(number), "plan-amended", Map.of());
	}

	// the variables first: what leaves a step for the new grade is addressed by them
	@Override
	public void regraded(CaseNumber number, Map<String, Object> variables) {
		String instance = instance(number);
		this.engine.setVariables(instance, variables);
		tell(instance, Boolean.TRUE.equals(variables.get("major")) ? "grade-raised" : "grade-lowered", Map.of());
	}

	private String instance(CaseNumber number) {
		return this.engine.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(number.value())
			.singleResult()
			.getId();
	}

	private void tell(String instance, String message, Map<String, Object> variables) {
		List<EventSubscription> waiting = this.engine.createEventSubscriptionQuery()
			.processInstanceId(instance)
			.eventType("message")
			.eventName(message)
			.list();
		waiting.forEach((one) -> this.engine.messageEventReceived(message, one.getExecutionId(), variables));
	}

}
