package org.bihuan.workflow.verb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.inbox.InboxReader;
import org.bihuan.workflow.inbox.InboxTable;
import org.bihuan.workflow.inbox.TaskRecord;
import org.bihuan.workflow.step.Admission;
import org.bihuan.workflow.step.HandBack;
import org.bihuan.workflow.step.StepHandlers;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Takes back what somebody has filed, while the next person has not acted: the room
 * undoes what it took over, the engine goes back to the step, and the case file keeps
 * both the filing and its recall.
 */
@Component
class Recalling {

	private final InboxTable inbox;

	private final InboxReader reader;

	private final Admission admission;

	private final StepHandlers handlers;

	private final HandBack handBack;

	private final Onward onward;

	private final CaseFiles caseFiles;

	private final TaskRecords records;

	private final RuntimeService engine;

	private final TaskService tasks;

	Recalling(InboxTable inbox, InboxReader reader, Admission admission, StepHandlers handlers, HandBack handBack,
			Onward onward, CaseFiles caseFiles, TaskRecords records, @Lazy RuntimeService engine,
			@Lazy TaskService tasks) {
		this.inbox = inbox;
		this.reader = reader;
		this.admission = admission;
		this.handlers = handlers;
		this.handBack = handBack;
		this.onward = onward;
		this.caseFiles = caseFiles;
		this.records = records;
		this.engine = engine;
		this.tasks = tasks;
	}

	String recall(String taskId, Person by) {
		TaskRecord filed = this.admission.visible(taskId, by);
		InboxRow row = filed.row();
		if (!"DONE".equals(filed.state()) || !by.login().equals(row.assignee())) {
			throw new Refusal.Conflict("workflow.recall.notYours");
		}
		TaskRecord next = next(filed);
		Instant now = this.records.now();
		if (!this.inbox.recalled(taskId, by.login())) {
			throw new Refusal.Conflict("workflow.task.changed");
		}
		this.handlers.of(row.step())
			.orElseThrow(() -> new Refusal.Conflict("workflow.recall.step"))
			.recall(new StepContext(row.caseNumber(), taskId, row.process(), row.step(), row.item(), by, now));
		this.records.record(row, by.login(), "recalled", Map.of("filedAt", String.valueOf(row.doneAt())));
		back(next.row().id(), row.step());
		InboxRow again = reopened(row, by);
		this.handBack.keep(again.id(), values(row), by.login());
		return again.id();
	}

	/** Whether it could be taken back, as far as lists and pages need to know. */
	boolean possible(TaskRecord filed, Person by) {
		if (!"DONE".equals(filed.state()) || !by.login().equals(filed.row().assignee())) {
			return false;
		}
		try {
			next(filed);
			return true;
		}
		catch (Refusal.Conflict ex) {
			return false;
		}
	}

	/** The one task that the filing has opened and nobody has touched. */
	private TaskRecord next(TaskRecord filed) {
		Set<String> steps = this.onward.after(filed).orElseThrow(() -> new Refusal.Conflict("workflow.recall.several"));
		InboxRow row = filed.row();
		List<TaskRecord> since = this.reader.all(row.caseNumber())
			.stream()
			.filter((one) -> one.row().process().equals(row.process()) && !one.row().id().equals(row.id()))
			.filter((one) -> steps.contains(one.row().step()) || one.row().step().equals(row.step()))
			.filter((one) -> !one.row().createdAt().isBefore(row.doneAt()))
			.toList();
		if (since.size() != 1) {
			throw new Refusal.Conflict("workflow.recall.gone");
		}
		TaskRecord next = since.get(0);
		if (next.row().assignee() != null) {
			throw this.admission.tooLate(next.row());
		}
		if (!next.open()) {
			throw new Refusal.Conflict("workflow.recall.gone");
		}
		return next;
	}

	private void back(String nextTask, String step) {
		Task next = this.tasks.createTaskQuery().taskId(nextTask).singleResult();
		String instance = next.getProcessInstanceId();
		ActivityInstance open = find(this.engine.getActivityInstance(instance), next);
		this.engine.createProcessInstanceModification(instance)
			.startBeforeActivity(step, open.getParentActivityInstanceId())
			.cancelActivityInstance(open.getId())
			.execute();
	}

	private static ActivityInstance find(ActivityInstance tree, Task task) {
		for (ActivityInstance child : tree.getChildActivityInstances()) {
			if (child.getActivityId().equals(task.getTaskDefinitionKey())
					&& List.of(child.getExecutionIds()).contains(task.getExecutionId())) {
				return child;
			}
			if (child.getChildActivityInstances().length > 0) {
				return find(child, task);
			}
		}
		throw new Refusal.Conflict("workflow.recall.gone");
	}

	private InboxRow reopened(InboxRow row, Person by) {
		InboxRow again = this.reader.open(row.caseNumber())
			.stream()
			.map(TaskRecord::row)
			.filter((one) -> one.process().equals(row.process()) && one.step().equals(row.step()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The step did not open again"));
		this.inbox.claim(again.id(), by.login(), this.records.now());
		return again;
	}

	/** What was filed, as the case file has it. */
	private Map<String, ?> values(InboxRow row) {
		return this.caseFiles.entries(row.caseNumber())
			.stream()
			.filter((entry) -> entry.kind() == EntryKind.STEP && row.id().equals(entry.content().get("task")))
			.map(CaseEntry::content)
			.map((content) -> content.get("values"))
			.filter(Map.class::isInstance)
			.map(Recalling::plain)
			.findFirst()
			.orElse(Map.of());
	}

	@SuppressWarnings("unchecked")
	private static Map<String, ?> plain(Object values) {
		return (Map<String, ?>) values;
	}

}
