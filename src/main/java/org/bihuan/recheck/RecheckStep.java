package org.bihuan.recheck;

import java.time.LocalDate;
import java.util.Map;

import org.bihuan.shared.Zone;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code recheck}: the fix is there, or a new case follows.
 */
@Component
class RecheckStep implements StepHandler {

	private final Rechecks rechecks;

	RecheckStep(Rechecks rechecks) {
		this.rechecks = rechecks;
	}

	@Override
	public String step() {
		return "recheck";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		String today = LocalDate.ofInstant(context.at(), Zone.SHANGHAI).toString();
		return Map.of("visitedOn", today, "latestDate", today);
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.rechecks.checked(context.caseNumber(), String.valueOf(values.get("outcome")),
				String.valueOf(values.get("findings")), context.person().login());
		return Map.of();
	}

}
