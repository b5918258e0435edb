package org.bihuan.hazard.step;

import java.util.Map;

import org.bihuan.hazard.domain.HazardProcess;
import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells the process {@code hazard-rectification}.
 */
@Component
class CamundaHazardProcess implements HazardProcess {

	static final String KEY = "hazard-rectification";

	private final RuntimeService engine;

	CamundaHazardProcess(@Lazy RuntimeService engine) {
		this.engine = engine;
	}

	@Override
	public void start(CaseNumber number, Map<String, Object> variables) {
		this.engine.startProcessInstanceByKey(KEY, number.value(), variables);
	}

}
