package org.bihuan.form.rule;

import org.jspecify.annotations.Nullable;

/**
 * One of several choices.
 *
 * @param choices what may be chosen
 */
public record ChoiceRule(Choices choices) implements ValueRule {

	@Override
	public @Nullable Object clean(Object value, Surroundings surroundings) throws Misfit {
		return "".equals(value) ? null : this.choices.one(value, surroundings);
	}

}
