package org.bihuan.hazard.step;

import java.util.Map;

import org.bihuan.hazard.domain.HazardActs;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code interim-measures}: people are safe until the hazard is gone.
 */
@Component
class InterimMeasures implements StepHandler {

	private final HazardActs acts;

	InterimMeasures(HazardActs acts) {
		this.acts = acts;
	}

	@Override
	public String step() {
		return "interim-measures";
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.acts.interimMeasuresTaken(context.caseNumber(), context.at());
		return Map.of();
	}

}
