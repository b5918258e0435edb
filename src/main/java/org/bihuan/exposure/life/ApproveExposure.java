package org.bihuan.exposure.life;

import java.util.Map;

import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code approve-exposure}: the authority's leader decides.
 */
@Component
class ApproveExposure implements StepHandler {

	private final ExposureWork work;

	ApproveExposure(ExposureWork work) {
		this.work = work;
	}

	@Override
	public String step() {
		return "approve-exposure";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return this.work.live(context.caseNumber()).proposed();
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		return Map.of();
	}

}
