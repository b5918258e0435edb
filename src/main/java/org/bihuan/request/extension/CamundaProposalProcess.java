package org.bihuan.request.extension;

import java.util.Map;
import java.util.Optional;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Starts proposals, and asks the engine to which of them a task belongs.
 */
@Component
class CamundaProposalProcess implements ProposalProcess {

	private static final String KEY = "clock-proposal";

	private final RuntimeService engine;

	private final HistoryService history;

	private final CaseFiles caseFiles;

	CamundaProposalProcess(@Lazy RuntimeService engine, @Lazy HistoryService history, CaseFiles caseFiles) {
		this.engine = engine;
		this.history = history;
		this.caseFiles = caseFiles;
	}

	@Override
	public String start(CaseNumber number, String decidedBy) {
		return this.engine
			.startProcessInstanceByKey(KEY, number.value(), Map.of("caseNumber", number.value(), "unit",
					this.caseFiles.header(number).unit().value(), "proposalDecidedBy", decidedBy))
			.getId();
	}

	@Override
	public Optional<String> instanceOf(String taskId) {
		return Optional.ofNullable(this.history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult())
			.map(HistoricTaskInstance::getProcessInstanceId);
	}

}
