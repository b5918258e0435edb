package org.bihuan.hazard.act;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.CaseAct;

/**
 * An act of this room.
 *
 * @param key the act in addresses
 * @param process process that it starts
 * @param step the request
 * @param guard what the state of the case has against it
 * @param told variables with which the process starts
 */
record HazardAct(String key, String process, String step, Function<CaseNumber, Optional<Refusal.Conflict>> guard,
		Function<CaseNumber, Map<String, Object>> told) implements CaseAct {

	HazardAct(String key, String process, String step, Function<CaseNumber, Optional<Refusal.Conflict>> guard) {
		this(key, process, step, guard, (number) -> Map.of());
	}

	@Override
	public Optional<Refusal.Conflict> hindrance(CaseNumber number) {
		return this.guard.apply(number);
	}

	@Override
	public Map<String, Object> variables(CaseNumber number) {
		return this.told.apply(number);
	}

}
