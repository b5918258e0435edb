package org.bihuan.hazard.act;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.bihuan.form.Option;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

/**
 * A step of an act's process.
 *
 * @param step key of the step
 * @param told values with which its form starts
 * @param choices choices that only the room knows
 * @param taken takes the values over; variables for the engine
 */
record ActStep(String step, Function<CaseNumber, Map<String, Object>> told,
		Function<CaseNumber, Map<String, List<Option>>> choices,
		BiFunction<StepContext, Map<String, Object>, Map<String, Object>> taken) implements StepHandler {

	ActStep(String step, Function<CaseNumber, Map<String, Object>> told,
			BiFunction<StepContext, Map<String, Object>, Map<String, Object>> taken) {
		this(step, told, (number) -> Map.of(), taken);
	}

	ActStep(String step, Function<CaseNumber, Map<String, Object>> told) {
		this(step, told, (context, values) -> Map.of());
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return this.told.apply(context.caseNumber());
	}

	@Override
	public Map<String, List<Option>> options(StepContext context) {
		return this.choices.apply(context.caseNumber());
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		return this.taken.apply(context, values);
	}

}
