package org.bihuan.form.rule;

import org.jspecify.annotations.Nullable;

/**
 * Decides whether a value fits one kind of field.
 */
public interface ValueRule {

	/**
	 * Checks a value of any type.
	 * @param value the value as sent
	 * @param surroundings what else the rule may look at
	 * @return the value to keep, or null if it counts as not filled in
	 * @throws Misfit if it does not fit
	 */
	@Nullable Object clean(Object value, Surroundings surroundings) throws Misfit;

	/**
	 * Whether a kept value satisfies a required field.
	 * @param kept what {@link #clean} answered
	 * @return whether the field counts as filled in
	 */
	default boolean filled(Object kept) {
		return true;
	}

}
