package org.bihuan.form.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Any number of several choices, each once.
 *
 * @param choices what may be chosen
 */
public record ChoicesRule(Choices choices) implements ValueRule {

	@Override
	public @Nullable Object clean(Object value, Surroundings surroundings) throws Misfit {
		if (!(value instanceof List<?> chosen)) {
			throw new Misfit("form.choices");
		}
		Set<String> kept = new LinkedHashSet<>();
		for (Object one : chosen) {
			kept.add(this.choices.one(one, surroundings));
		}
		return kept.isEmpty() ? null : List.copyOf(kept);
	}

}
