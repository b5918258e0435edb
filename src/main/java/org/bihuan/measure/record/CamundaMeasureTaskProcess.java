package org.bihuan.measure.record;

import org.camunda.bpm.engine.TaskService;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the engine to which measure a task belongs.
 */
@Component
class CamundaMeasureTaskProcess implements MeasureOfTask {

	private final TaskService tasks;

	CamundaMeasureTaskProcess(@Lazy TaskService tasks) {
		this.tasks = tasks;
	}

	@Override
	public long measureOf(String taskId) {
		return (Long) this.tasks.getVariable(taskId, "measureId");
	}

}
