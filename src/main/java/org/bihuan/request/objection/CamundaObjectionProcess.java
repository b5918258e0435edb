package org.bihuan.request.objection;

import java.util.Optional;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the engine to which objection a task belongs: a case may have several.
 */
@Component
class CamundaObjectionProcess implements ObjectionProcess {

	private final TaskService tasks;

	CamundaObjectionProcess(@Lazy TaskService tasks) {
		this.tasks = tasks;
	}

	@Override
	public Optional<String> instanceOf(String taskId) {
		return Optional.ofNullable(this.tasks.createTaskQuery().taskId(taskId).singleResult())
			.map(Task::getProcessInstanceId);
	}

}
