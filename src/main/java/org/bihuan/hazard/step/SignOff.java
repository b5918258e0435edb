package org.bihuan.hazard.step;

import java.util.Map;

import org.bihuan.hazard.domain.HazardActs;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code sign-off}: a returned one goes back to verification, and the cover says so.
 */
@Component
class SignOff implements StepHandler {

	private final HazardActs acts;

	SignOff(HazardActs acts) {
		this.acts = acts;
	}

	@Override
	public String step() {
		return "sign-off";
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		if ("approve".equals(new Answers(values).outcome())) {
			this.acts.hazard(context.caseNumber()).accident().ifPresent((accident) -> {
				throw new Refusal.Conflict("hazard.accident.blocks", accident);
			});
		}
		else {
			this.acts.signOffReturned(context.caseNumber(), context.person().login());
		}
		return Map.of();
	}

}
