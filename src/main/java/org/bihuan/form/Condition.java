package org.bihuan.form;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bihuan.form.rule.Surroundings;

/**
 * When a component is hidden: a value equals one of several constants, or none of them.
 * The page reads the same text as FEEL.
 *
 * @param name the value looked at; empty if nothing ever hides the component
 * @param constants texts, true or false
 * @param equal whether equality hides
 */
record Condition(String name, Set<Object> constants, boolean equal) {

	static final Condition NEVER = new Condition("", Set.of(), true);

	private static final String CONSTANT = "\\s*(?:\"[^\"\\\\]*\"|true|false)";

	private static final Pattern ONE_OF = Pattern
		.compile("=\\s*([A-Za-z][A-Za-z0-9_]*)\\s*=%1$s(?:\\s+or\\s+\\1\\s*=%1$s)*\\s*".formatted(CONSTANT));

	private static final Pattern NONE_OF = Pattern
		.compile("=\\s*([A-Za-z][A-Za-z0-9_]*)\\s*!=%1$s(?:\\s+and\\s+\\1\\s*!=%1$s)*\\s*".formatted(CONSTANT));

	private static final Pattern COMPARED = Pattern.compile("=\\s*(?:\"([^\"]*)\"|(true|false)\\b)");

	static Condition of(Component component) {
		String hide = component.child("conditional").text("hide");
		if (hide == null || hide.isBlank()) {
			return NEVER;
		}
		Matcher oneOf = ONE_OF.matcher(hide);
		if (oneOf.matches()) {
			return new Condition(oneOf.group(1), constants(hide), true);
		}
		Matcher noneOf = NONE_OF.matcher(hide);
		if (noneOf.matches()) {
			return new Condition(noneOf.group(1), constants(hide), false);
		}
		throw component.refuse("has a condition that is not of the form =field = \"value\"");
	}

	private static Set<Object> constants(String hide) {
		Set<Object> constants = new HashSet<>();
		COMPARED.matcher(hide.substring(1))
			.results()
			.forEach((one) -> constants.add((one.group(1) != null) ? one.group(1) : Boolean.valueOf(one.group(2))));
		return Set.copyOf(constants);
	}

	Set<String> names() {
		return this.name.isEmpty() ? Set.of() : Set.of(this.name);
	}

	boolean hides(Surroundings surroundings) {
		if (this.name.isEmpty()) {
			return false;
		}
		Object value = surroundings.value(this.name);
		return (value != null && this.constants.contains(value)) == this.equal;
	}

}
