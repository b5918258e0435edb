package org.bihuan.overview;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;

/**
 * A sentence that waits for its language.
 *
 * @param key key of the text
 * @param arguments what it names
 */
record Said(String key, List<Object> arguments) {

	static Said of(String key, Object... arguments) {
		return new Said(key, Arrays.asList(arguments));
	}

	static Said of(Refusal refusal) {
		if (refusal instanceof Refusal.Invalid invalid) {
			FieldProblem first = invalid.problems().get(0);
			return of(first.messageKey(), first.arguments());
		}
		return of(refusal.messageKey(), refusal.arguments());
	}

	/**
	 * What it names, as it can be kept: numbers and words.
	 * @param moments how a moment is written
	 * @return the arguments
	 */
	List<Object> plain(Function<Instant, String> moments) {
		return this.arguments.stream().map((argument) -> plain(argument, moments)).toList();
	}

	private static Object plain(Object argument, Function<Instant, String> moments) {
		if (argument instanceof Instant moment) {
			return moments.apply(moment);
		}
		return (argument instanceof Number) ? argument : String.valueOf(argument);
	}

}
