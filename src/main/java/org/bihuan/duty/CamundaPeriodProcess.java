package org.bihuan.duty;

import java.util.Map;

import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells processes of periods.
 */
@Component
public class CamundaPeriodProcess implements PeriodProcess {

	private final RuntimeService engine;

	/**
	 * On an engine.
	 * @param engine what runs the models
	 */
	public CamundaPeriodProcess(@Lazy RuntimeService engine) {
		this.engine = engine;
	}

	@Override
	public void start(String model, CaseNumber number, Map<String, Object> variables) {
		this.engine.startProcessInstanceByKey(model, number.value(), variables);
	}

	@Override
	public void drop(String model, CaseNumber number, String reason) {
		this.engine.createProcessInstanceQuery()
			.processDefinitionKey(model)
			.processInstanceBusinessKey(number.value())
			.list()
			.forEach((one) -> this.engine.createMessageCorrelation(DROPPED)
				.processInstanceId(one.getId())
				.setVariable("dropReason", reason)
				.correlate());
	}

}
