package org.bihuan.hazard.step;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.bihuan.hazard.domain.Hazard;
import org.bihuan.hazard.domain.HazardActs;
import org.bihuan.hazard.domain.Measure;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code verify}: each measure passes or fails, and the outcome must say the same.
 */
@Component
class Verify implements StepHandler {

	private static final String PASS = "pass";

	private final HazardActs acts;

	Verify(HazardActs acts) {
		this.acts = acts;
	}

	@Override
	public String step() {
		return "verify";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		Hazard hazard = this.acts.hazard(context.caseNumber());
		Map<String, Object> data = new HashMap<>();
		data.put("results",
				hazard.measures()
					.stream()
					.map((measure) -> Map.of("measure", measure.number(), "what", measure.what(), "result", PASS))
					.toList());
		String today = LocalDate.ofInstant(context.at(), Zone.SHANGHAI).toString();
		data.put("onSite", today);
		data.put("latestDate", today);
		data.put("earliestDate", hazard.finding().foundOn().toString());
		return data;
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		Answers answers = new Answers(values);
		Map<String, Boolean> passed = new TreeMap<>();
		answers.rows("results")
			.forEach((row) -> passed.put(String.valueOf(row.text("measure")), PASS.equals(row.text("result"))));
		check(this.acts.hazard(context.caseNumber()), passed, answers.outcome());
		this.acts.verified(context.caseNumber(), passed, answers.outcome(), context.at());
		return Map.of();
	}

	private void check(Hazard hazard, Map<String, Boolean> passed, String outcome) {
		Set<String> measures = hazard.measures().stream().map(Measure::number).collect(Collectors.toSet());
		if (!passed.keySet().equals(measures)) {
			throw new Refusal.Invalid("results", "hazard.verify.eachMeasure", List.copyOf(measures));
		}
		boolean allPassed = !passed.containsValue(false);
		if (PASS.equals(outcome) && !allPassed) {
			throw new Refusal.Invalid("outcome", "hazard.verify.notAllPassed");
		}
		if ("fail-measures".equals(outcome) && allPassed && !measures.isEmpty()) {
			throw new Refusal.Invalid("outcome", "hazard.verify.noneFailed");
		}
	}

}
