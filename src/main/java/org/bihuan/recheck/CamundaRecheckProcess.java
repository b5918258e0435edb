package org.bihuan.recheck;

import java.util.Map;

import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells the process {@code self-closed-recheck}.
 */
@Component
class CamundaRecheckProcess implements RecheckProcess {

	private final RuntimeService engine;

	CamundaRecheckProcess(@Lazy RuntimeService engine) {
		this.engine = engine;
	}

	@Override
	public void start(CaseNumber number) {
		this.engine.startProcessInstanceByKey("self-closed-recheck", number.value(),
				Map.of("caseNumber", number.value()));
	}

}
