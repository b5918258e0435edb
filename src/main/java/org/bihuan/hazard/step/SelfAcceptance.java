package org.bihuan.hazard.step;

import java.util.Map;

import org.bihuan.hazard.domain.HazardActs;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code self-acceptance}: the principal leader signs, which applies for
 * verification.
 */
@Component
class SelfAcceptance implements StepHandler {

	private final HazardActs acts;

	SelfAcceptance(HazardActs acts) {
		this.acts = acts;
	}

	@Override
	public String step() {
		return "self-acceptance";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return Map.of("acceptedBy", context.person().name());
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.acts.appliedForVerification(context.caseNumber(), step(), context.person().login(), context.at());
		return Map.of();
	}

	@Override
	public void recall(StepContext context) {
		this.acts.applicationTakenBack(context.caseNumber(), context.person().login(), context.at());
	}

}
