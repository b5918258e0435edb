package org.bihuan.exposure;

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
		ExposedCase exposure = this.work.live(context.caseNumber());
		return Map.of("title", exposure.title(), "facts", exposure.facts(), "takeDownOn",
				String.valueOf(exposure.takeDownOn()));
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		return Map.of();
	}

}
