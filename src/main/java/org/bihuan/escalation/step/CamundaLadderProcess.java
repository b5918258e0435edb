package org.bihuan.escalation.step;

import java.util.Map;

import org.bihuan.escalation.ladder.LadderProcess;
import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.EventSubscription;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells the process {@code overdue-escalation}. A message goes to the one execution that
 * waits for it: a broadcast would fail with none or two.
 */
@Component
class CamundaLadderProcess implements LadderProcess {

	private static final String KEY = "overdue-escalation";

	private final RuntimeService engine;

	private final TaskService tasks;

	CamundaLadderProcess(@Lazy RuntimeService engine, @Lazy TaskService tasks) {
		this.engine = engine;
		this.tasks = tasks;
	}

	@Override
	public String start(CaseNumber number, Map<String, Object> variables) {
		return this.engine.startProcessInstanceByKey(KEY, number.value(), variables).getId();
	}

	@Override
	public void tell(String instanceId, String message) {
		EventSubscription waiting = this.engine.createEventSubscriptionQuery()
			.processInstanceId(instanceId)
			.eventType("message")
			.eventName(message)
			.singleResult();
		if (waiting != null) {
			this.engine.messageEventReceived(message, waiting.getExecutionId());
		}
	}

	@Override
	public long ladderOf(String taskId) {
		return (Long) this.tasks.getVariable(taskId, "ladderId");
	}

}
