package org.bihuan.hazard.step;

import java.util.Map;

import org.bihuan.hazard.domain.HazardActs;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code approve-plan}: a returned plan lets its clock run again; an approved one
 * may show that the hazard cannot be fixed soon.
 */
@Component
class ApprovePlan implements StepHandler {

	private final HazardActs acts;

	ApprovePlan(HazardActs acts) {
		this.acts = acts;
	}

	@Override
	public String step() {
		return "approve-plan";
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		if (!"approve".equals(new Answers(values).outcome())) {
			this.acts.planReturned(context.caseNumber(), context.at());
		}
		else if (new Answers(values).yes("cannotFixSoon")) {
			this.acts.cannotFixSoon(context.caseNumber(), context.at());
		}
		return Map.of();
	}

}
