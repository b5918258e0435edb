package org.bihuan.form.rule;

/**
 * Yes or no; where it is required only yes counts.
 */
public record CheckboxRule() implements ValueRule {

	@Override
	public Object clean(Object value, Surroundings surroundings) throws Misfit {
		if (value instanceof Boolean) {
			return value;
		}
		throw new Misfit("form.checkbox");
	}

	@Override
	public boolean filled(Object kept) {
		return Boolean.TRUE.equals(kept);
	}

}
