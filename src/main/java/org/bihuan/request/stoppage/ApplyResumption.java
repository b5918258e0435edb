package org.bihuan.request.stoppage;

import java.util.Map;

import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code apply-resumption}: starts the authority's clock.
 */
@Component
class ApplyResumption implements StepHandler {

	private final Stoppages stoppages;

	private final StoppageWords words;

	ApplyResumption(Stoppages stoppages, StoppageWords words) {
		this.stoppages = stoppages;
		this.words = words;
	}

	@Override
	public String step() {
		return "apply-resumption";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return Map.of("inForce", this.words.inForce(context.caseNumber()));
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.stoppages.applied(context.caseNumber(), context.at());
		return Map.of();
	}

}
