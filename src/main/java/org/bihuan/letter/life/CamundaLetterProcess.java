package org.bihuan.letter.life;

import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Starts and tells the process {@code official-letter}. A case may have several letters:
 * each is told by its own execution.
 */
@Component
class CamundaLetterProcess implements LetterProcess {

	private static final String KEY = "official-letter";

	private static final String RECEIPT_OVERDUE = "receipt-overdue";

	private static final String CALLED_OFF = "letter-called-off";

	private final RuntimeService engine;

	private final HistoryService history;

	private final LetterRows rows;

	CamundaLetterProcess(@Lazy RuntimeService engine, @Lazy HistoryService history, LetterRows rows) {
		this.engine = engine;
		this.history = history;
		this.rows = rows;
	}

	@Override
	public String start(Letter letter, Map<String, Object> variables) {
		return this.engine.startProcessInstanceByKey(KEY, letter.caseNumber().value(), variables).getId();
	}

	@Override
	public long letterOf(String taskId) {
		return this.rows.ofInstance(instanceOf(taskId)).orElseThrow().id();
	}

	private String instanceOf(String taskId) {
		HistoricTaskInstance task = this.history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
		return Objects.requireNonNull(task, taskId).getProcessInstanceId();
	}

	@Override
	public void receiptOverdue(String taskId) {
		tell(instanceOf(taskId), RECEIPT_OVERDUE);
	}

	@Override
	public void callOff(long letter, String why) {
		String instance = this.rows.findById(letter).orElseThrow().instance();
		if (instance != null && live(instance)) {
			this.engine.setVariable(instance, "callOffReason", why);
			tell(instance, CALLED_OFF);
		}
	}

	private boolean live(String instance) {
		return this.engine.createProcessInstanceQuery().processInstanceId(instance).count() > 0;
	}

	private void tell(String instance, String message) {
		@Nullable EventSubscription waiting = this.engine.createEventSubscriptionQuery()
			.processInstanceId(instance)
			.eventType("message")
			.eventName(message)
			.singleResult();
		if (waiting != null) {
			this.engine.messageEventReceived(message, waiting.getExecutionId());
		}
	}

}
