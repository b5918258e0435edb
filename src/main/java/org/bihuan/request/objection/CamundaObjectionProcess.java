package org.bihuan.request.objection;

import java.util.Optional;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the engine to which objection a task belongs: a case may have several.
 */
@Component
class CamundaObjectionProcess implements ObjectionProcess {

	private final HistoryService history;

	CamundaObjectionProcess(@Lazy HistoryService history) {
		this.history = history;
	}

	@Override
	public Optional<String> instanceOf(String taskId) {
		return Optional.ofNullable(this.history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult())
			.map(HistoricTaskInstance::getProcessInstanceId);
	}

}
