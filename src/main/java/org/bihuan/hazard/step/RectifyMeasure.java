package org.bihuan.hazard.step;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.bihuan.hazard.domain.HazardActs;
import org.bihuan.hazard.domain.Measure;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;
import org.bihuan.workflow.StepItem;

import org.springframework.stereotype.Component;

/**
 * Step {@code rectify-measure}: one task for each open measure of the plan.
 */
@Component
class RectifyMeasure implements StepHandler {

	private static final int LABEL = 80;

	private final HazardActs acts;

	RectifyMeasure(HazardActs acts) {
		this.acts = acts;
	}

	@Override
	public String step() {
		return "rectify-measure";
	}

	@Override
	public Optional<StepItem> item(CaseNumber number, int counter) {
		List<Measure> open = this.acts.hazard(number).openMeasures();
		Measure measure = open.get(counter);
		return Optional.of(new StepItem(measure.number(), shortened(measure.what()), measure.who()));
	}

	private String shortened(String text) {
		return (text.codePointCount(0, text.length()) <= LABEL) ? text
				: text.substring(0, text.offsetByCodePoints(0, LABEL)) + "…";
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.acts.measureDone(context.caseNumber(), Objects.requireNonNull(context.item()));
		return Map.of();
	}

}
