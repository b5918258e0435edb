package org.bihuan.workflow.step;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.workflow.StepHandler;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The rooms' handlers by step; a step may have none.
 */
@Component
public class StepHandlers {

	private final ObjectProvider<StepHandler> handlers;

	private volatile Map<String, StepHandler> byStep = Map.of();

	StepHandlers(ObjectProvider<StepHandler> handlers) {
		this.handlers = handlers;
	}

	/**
	 * The handler of a step.
	 * @param step key of the step
	 * @return its handler, or empty if no room has one
	 */
	public Optional<StepHandler> of(String step) {
		if (this.byStep.isEmpty()) {
			this.byStep = this.handlers.stream().collect(Collectors.toMap(StepHandler::step, Function.identity()));
		}
		return Optional.ofNullable(this.byStep.get(step));
	}

}
