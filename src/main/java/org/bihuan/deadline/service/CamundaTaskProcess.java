package org.bihuan.deadline.service;

import java.util.Objects;
import java.util.Optional;

import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;

import org.springframework.stereotype.Component;

/**
 * Asks the engine for the candidate groups of one task, within the transaction that opens
 * it.
 */
@Component
class CamundaTaskProcess implements TaskHolder {

	private final TaskService tasks;

	CamundaTaskProcess(TaskService tasks) {
		this.tasks = tasks;
	}

	@Override
	public Optional<UnitCode> unit(String taskId) {
		return this.tasks.getIdentityLinksForTask(taskId)
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.sorted()
			.map((group) -> Group.parse(group).unit())
			.findFirst();
	}

}
