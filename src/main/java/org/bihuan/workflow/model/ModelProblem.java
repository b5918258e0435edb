package org.bihuan.workflow.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A reason to refuse a model.
 *
 * @param resource name of the file
 * @param elementId nearest element that has an id; null if the file as a whole
 * @param rule name of the rule that is broken
 * @param messageKey key of the text that says so
 * @param args what the text names: the element first, then what is wrong with it
 */
public record ModelProblem(String resource, @Nullable String elementId, String rule, String messageKey,
		List<Object> args) {

	@Override
	public String toString() {
		return "%s#%s: %s %s".formatted(this.resource, this.elementId, this.rule, this.args);
	}

}
