package org.bihuan.workflow.act;

import java.util.Map;
import java.util.Optional;

import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.CaseAct;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.inbox.InboxReader;
import org.bihuan.workflow.inbox.TaskRecord;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The processes that run beside that of a case.
 */
@Component
class SideProcesses {

	private final RuntimeService engine;

	private final TaskService tasks;

	private final InboxReader inbox;

	SideProcesses(@Lazy RuntimeService engine, @Lazy TaskService tasks, InboxReader inbox) {
		this.engine = engine;
		this.tasks = tasks;
		this.inbox = inbox;
	}

	/** Starts an act; answers the task of its request. */
	String start(CaseAct act, CaseNumber number, Map<String, Object> variables) {
		ProcessInstance instance = this.engine.startProcessInstanceByKey(act.process(), number.value(), variables);
		return this.tasks.createTaskQuery()
			.processInstanceId(instance.getId())
			.taskDefinitionKey(act.step())
			.singleResult()
			.getId();
	}

	boolean live(CaseAct act, CaseNumber number) {
		return of(number).processDefinitionKey(act.process()).count() > 0;
	}

	/** The request of an act that this person holds and has never filed. */
	Optional<String> own(CaseAct act, CaseNumber number, Person person) {
		return this.inbox.open(number)
			.stream()
			.map(TaskRecord::row)
			.filter((row) -> row.process().equals(act.process()) && row.step().equals(act.step()))
			.filter((row) -> person.login().equals(row.assignee()))
			.map(InboxRow::id)
			.findFirst();
	}

	void tell(CaseNumber number, String message) {
		this.engine.createExecutionQuery()
			.processInstanceBusinessKey(number.value())
			.messageEventSubscriptionName(message)
			.list()
			.stream()
			.map(Execution::getProcessInstanceId)
			.distinct()
			.forEach((instance) -> tell(instance, message));
	}

	/** Asked again: another that was told may have ended it. */
	private void tell(String instance, String message) {
		EventSubscription waiting = this.engine.createEventSubscriptionQuery()
			.processInstanceId(instance)
			.eventType("message")
			.eventName(message)
			.singleResult();
		if (waiting != null) {
			this.engine.messageEventReceived(message, waiting.getExecutionId());
		}
	}

	private ProcessInstanceQuery of(CaseNumber number) {
		return this.engine.createProcessInstanceQuery().processInstanceBusinessKey(number.value());
	}

}
