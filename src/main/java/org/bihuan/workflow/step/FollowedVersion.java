package org.bihuan.workflow.step;

import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.workflow.inbox.InboxReader;
import org.bihuan.workflow.inbox.TaskRecord;
import org.bihuan.workflow.inbox.VersionRows;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open steps of an instance follow it to another version: what they are called, their
 * form, and who is kept out of them. Who they wait for, who holds them and when they are
 * due stays.
 */
@Component
public class FollowedVersion {

	private final TaskService tasks;

	private final InboxReader reader;

	private final VersionRows inbox;

	private final StepModels models;

	private final Separation separation;

	private final CaseFiles caseFiles;

	FollowedVersion(@Lazy TaskService tasks, InboxReader reader, VersionRows inbox, StepModels models,
			Separation separation, CaseFiles caseFiles) {
		this.tasks = tasks;
		this.reader = reader;
		this.inbox = inbox;
		this.models = models;
		this.separation = separation;
		this.caseFiles = caseFiles;
	}

	/**
	 * Brings the inbox up to what the engine's tasks are now.
	 * @param instance the instance that was moved
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void follow(String instance) {
		for (Task task : this.tasks.createTaskQuery().processInstanceId(instance).list()) {
			this.reader.find(task.getId()).ifPresent((record) -> follow(task, record));
		}
	}

	private void follow(Task task, TaskRecord record) {
		StepModel model = this.models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
		Set<String> barred = this.separation.barred(model.notBy(), this.caseFiles.header(record.row().caseNumber()));
		this.inbox
			.follow(task.getId(),
					new VersionRows.Version(task.getProcessDefinitionId(), model.step(), model.name(), model.nameEn(),
							model.notBy().isEmpty() ? null : String.join(",", model.notBy()), model.inPerson()),
					barred);
	}

}
