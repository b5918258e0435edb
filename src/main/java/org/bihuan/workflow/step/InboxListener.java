package org.bihuan.workflow.step;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.StepItem;
import org.bihuan.workflow.TaskClock;
import org.bihuan.workflow.TaskClosed;
import org.bihuan.workflow.TaskOpened;
import org.bihuan.workflow.inbox.InboxTable;
import org.bihuan.workflow.inbox.TaskRecord;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes the inbox row of every user task of every model, in the transaction in which the
 * engine opens or drops it.
 */
@Component
public class InboxListener implements TaskListener {

	private final InboxTable inbox;

	private final CaseFiles caseFiles;

	private final StepModels models;

	private final StepHandlers handlers;

	private final Separation separation;

	private final ObjectProvider<TaskClock> clocks;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	InboxListener(InboxTable inbox, CaseFiles caseFiles, StepModels models, StepHandlers handlers,
			Separation separation, ObjectProvider<TaskClock> clocks, ApplicationEventPublisher events, Clock clock) {
		this.inbox = inbox;
		this.caseFiles = caseFiles;
		this.models = models;
		this.handlers = handlers;
		this.separation = separation;
		this.clocks = clocks;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public void notify(DelegateTask task) {
		if (EVENTNAME_CREATE.equals(task.getEventName())) {
			opened(task);
		}
		else {
			dropped(task);
		}
	}

	private void opened(DelegateTask task) {
		CaseNumber number = number(task);
		CaseHeader header = this.caseFiles.header(number);
		StepModel model = this.models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
		Optional<StepItem> item = item(task, number);
		Set<String> barred = this.separation.ofAddressed(model.notBy(), header);
		Instant now = this.clock.instant();
		TaskOpened opened = new TaskOpened(task.getId(), number, process(task), model.step(), owed(task, model), now);
		this.inbox.add(record(task, header, model, item, opened), barred);
		if (model.inPerson()) {
			this.inbox.inPerson(task.getId());
		}
		item.map(StepItem::assignee).ifPresent((login) -> this.inbox.claim(task.getId(), login, now));
		this.events.publishEvent(opened);
	}

	/** Where a case owes several of a kind, a variable says which one the step serves. */
	private static @Nullable String owed(DelegateTask task, StepModel model) {
		Object which = (model.obligation() != null) ? variable(task, model.owedVariable()) : null;
		return (which != null) ? String.valueOf(which) : model.obligation();
	}

	private Optional<StepItem> item(DelegateTask task, CaseNumber number) {
		Integer counter = (Integer) variable(task, "loopCounter");
		return (counter != null)
				? this.handlers.of(task.getTaskDefinitionKey())
					.flatMap((handler) -> handler.item(number, task.getProcessInstanceId(), counter))
				: Optional.empty();
	}

	/** Not asked of the task: a new one has none of its own, and would be looked up. */
	private static @Nullable Object variable(DelegateTask task, String name) {
		return task.getExecution().getVariable(name);
	}

	private TaskRecord record(DelegateTask task, CaseHeader header, StepModel model, Optional<StepItem> item,
			TaskOpened opened) {
		List<String> groups = task.getCandidates().stream().map(IdentityLink::getGroupId).sorted().toList();
		String title = header.title() + item.map((one) -> " · " + one.label()).orElse("");
		InboxRow row = new InboxRow(task.getId(), process(task), model.step(), model.name(),
				item.map(StepItem::item).orElse(null), header.number(), title, header.unit().value(), header.unitName(),
				header.sector(), header.grade(), opened.at(), dueAt(opened), null, null, groups, null, null);
		return new TaskRecord(row, task.getProcessDefinitionId(), model.nameEn(), opened.obligation(),
				model.notBy().isEmpty() ? null : String.join(",", model.notBy()), "OPEN");
	}

	private @Nullable Instant dueAt(TaskOpened opened) {
		return this.clocks.stream().flatMap((one) -> one.start(opened).stream()).findFirst().orElse(null);
	}

	private void dropped(DelegateTask task) {
		Instant now = this.clock.instant();
		if (this.inbox.dropped(task.getId(), now)) {
			StepModel model = this.models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
			this.events
				.publishEvent(new TaskClosed(task.getId(), number(task), model.step(), model.obligation(), true, now));
		}
	}

	private CaseNumber number(DelegateTask task) {
		return new CaseNumber(task.getExecution().getProcessBusinessKey());
	}

	private String process(DelegateTask task) {
		String definitionId = task.getProcessDefinitionId();
		return definitionId.substring(0, definitionId.indexOf(':'));
	}

}
