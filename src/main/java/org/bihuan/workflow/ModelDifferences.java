package org.bihuan.workflow;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What differs between two texts of a model, a table or a form, told by element and not
 * by line.
 */
public interface ModelDifferences {

	/**
	 * Compares two texts.
	 * @param path path of the file, which tells its kind
	 * @param before the one text; null if there was none
	 * @param after the other
	 * @return what differs, in the order of the second text, what went away at its end;
	 * empty if they mean the same
	 * @throws IllegalArgumentException if one of them is no such file
	 */
	List<Difference> between(String path, @Nullable String before, String after);

	/**
	 * A difference.
	 *
	 * @param how what happened to the element
	 * @param type type of the element as its standard calls it, for example
	 * {@code userTask}, {@code rule}, {@code textfield}
	 * @param id its identifier, or its key in a form
	 * @param name its name as people read it, possibly empty
	 * @param property what of it changed; empty if the element as a whole
	 * @param before what it said; empty if it said nothing
	 * @param after what it says; empty if it says nothing
	 * @param said what an element says that was added or removed as a whole, by property;
	 * empty if one property changed
	 */
	record Difference(How how, String type, String id, String name, String property, String before, String after,
			Map<String, String> said) {
	}

	/**
	 * What happened to an element.
	 */
	enum How {

		/** It was not there. */
		ADDED,
		/** It is there no more. */
		REMOVED,
		/** It says something else. */
		CHANGED,
		/** It says the same at another place of the drawing or table. */
		MOVED

	}

}
