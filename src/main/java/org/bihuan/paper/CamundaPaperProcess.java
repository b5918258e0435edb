package org.bihuan.paper;

import java.util.Map;

import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells the process {@code duty-paper}.
 */
@Component
class CamundaPaperProcess implements PaperProcess {

	private static final String KEY = "duty-paper";

	private final RuntimeService engine;

	CamundaPaperProcess(@Lazy RuntimeService engine) {
		this.engine = engine;
	}

	@Override
	public void start(CaseNumber number, Map<String, Object> variables) {
		this.engine.startProcessInstanceByKey(KEY, number.value(), variables);
	}

	@Override
	public void drop(CaseNumber number, String reason) {
		this.engine.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(number.value())
			.list()
			.forEach((one) -> this.engine.createMessageCorrelation(PERIOD_DROPPED)
				.processInstanceId(one.getId())
				.setVariable("dropReason", reason)
				.correlate());
	}

}
