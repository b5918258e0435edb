package org.bihuan.interview;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.EventSubscription;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells the process {@code interview}. A message goes to the one execution that waits for
 * it: a case may have several interviews, and an interview several promises.
 */
@Component
class CamundaInterviewProcess implements InterviewProcess {

	private static final String KEY = "interview";

	private final RuntimeService engine;

	private final HistoryService history;

	CamundaInterviewProcess(@Lazy RuntimeService engine, @Lazy HistoryService history) {
		this.engine = engine;
		this.history = history;
	}

	@Override
	public String start(CaseNumber number, Map<String, Object> variables) {
		return this.engine.startProcessInstanceByKey(KEY, number.value(), variables).getId();
	}

	@Override
	public void tell(String instance, String message) {
		waiting(instance, message).forEach((one) -> this.engine.messageEventReceived(message, one.getExecutionId()));
	}

	@Override
	public void missed(String instance, int promise) {
		waiting(instance, PROMISE_MISSED).stream()
			.filter((one) -> Integer.valueOf(promise)
				.equals(this.engine.getVariable(one.getExecutionId(), "loopCounter")))
			.findFirst()
			.ifPresent((one) -> this.engine.messageEventReceived(PROMISE_MISSED, one.getExecutionId()));
	}

	private List<EventSubscription> waiting(String instance, String message) {
		return this.engine.createEventSubscriptionQuery()
			.processInstanceId(instance)
			.eventType("message")
			.eventName(message)
			.list();
	}

	@Override
	public Optional<String> instanceOf(String taskId) {
		return Optional.ofNullable(this.history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult())
			.map(HistoricTaskInstance::getProcessInstanceId);
	}

}
