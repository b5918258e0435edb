package org.bihuan.form.rule;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What may be chosen: values of the file, or a list told by the server.
 *
 * @param fixed values of the file; empty where the server tells them
 * @param valuesKey name of the server's list, or null
 */
public record Choices(Set<String> fixed, @Nullable String valuesKey) {

	String one(@Nullable Object value, Surroundings surroundings) throws Misfit {
		if (value instanceof String text && allowed(surroundings).contains(text)) {
			return text;
		}
		throw new Misfit("form.choice");
	}

	private Set<String> allowed(Surroundings surroundings) {
		return (this.valuesKey != null) ? surroundings.choices(this.valuesKey) : this.fixed;
	}

}
