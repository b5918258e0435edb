package org.bihuan.workflow;

import org.jspecify.annotations.Nullable;

/**
 * What a check says of a model.
 *
 * @param resource name of the file
 * @param element nearest element that has an id; null if the file as a whole
 * @param name what that element is called; null if it has no name
 * @param rule name of the rule
 * @param sentence what is wrong, in the reader's language
 * @param level how much it matters
 */
public record ModelFinding(String resource, @Nullable String element, @Nullable String name, String rule,
		String sentence, Level level) {

	/** How much a finding matters. */
	public enum Level {

		/** The model cannot be deployed. */
		ERROR,
		/** The model can be deployed, and somebody should look at this before. */
		WARNING

	}

}
