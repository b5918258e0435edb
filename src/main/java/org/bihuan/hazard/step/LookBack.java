package org.bihuan.hazard.step;

import java.time.LocalDate;
import java.util.Map;

import org.bihuan.hazard.domain.HazardActs;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code look-back}: whether the fix has held.
 */
@Component
class LookBack implements StepHandler {

	private final HazardActs acts;

	LookBack(HazardActs acts) {
		this.acts = acts;
	}

	@Override
	public String step() {
		return "look-back";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		String today = LocalDate.ofInstant(context.at(), Zone.SHANGHAI).toString();
		return Map.of("visitedOn", today, "latestDate", today, "earliestDate",
				this.acts.hazard(context.caseNumber()).finding().foundOn().toString());
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.acts.lookedBack(context.caseNumber(), context.at());
		return Map.of();
	}

}
