package org.bihuan.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What must be so at a moment of a scenario; what is null is not looked at.
 *
 * @param open keys of exactly those steps that are open, in any order
 * @param passed elements that the case has passed, in this order, others between them
 * @param never elements that it has not passed
 * @param letters kinds of exactly those letters that were drafted, in this order
 * @param clocks how legal clocks stand, by kind
 * @param state state of the case
 */
record Expected(@Nullable List<String> open, @Nullable List<String> passed, @Nullable List<String> never,
		@Nullable List<String> letters, @Nullable Map<String, Clock> clocks, @Nullable String state) {

	/**
	 * A legal clock.
	 *
	 * @param state running, held, paused, missed, met or ended; null if any
	 * @param due the day in Shanghai on which it is due; null if any
	 */
	record Clock(@Nullable String state, @Nullable LocalDate due) {
	}

}
