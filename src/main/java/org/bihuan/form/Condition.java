package org.bihuan.form;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bihuan.form.rule.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * When a component is hidden: a value equals, or does not equal, a constant. The page
 * reads the same text as FEEL.
 *
 * @param name the value looked at
 * @param constant a text, true or false; null if nothing ever hides the component
 * @param equal whether equality hides
 */
record Condition(String name, @Nullable Object constant, boolean equal) {

	static final Condition NEVER = new Condition("", null, true);

	private static final Pattern FORM = Pattern
		.compile("=\\s*([A-Za-z][A-Za-z0-9_]*)\\s*(!?=)\\s*(?:\"([^\"\\\\]*)\"|(true|false))\\s*");

	static Condition of(Component component) {
		Component conditional = component.child("conditional");
		String hide = conditional.text("hide");
		if (hide == null || hide.isBlank()) {
			return NEVER;
		}
		Matcher matcher = FORM.matcher(hide);
		if (!matcher.matches()) {
			throw component.refuse("has a condition that is not of the form =field = \"value\"");
		}
		Object constant = (matcher.group(3) != null) ? matcher.group(3) : Boolean.valueOf(matcher.group(4));
		return new Condition(matcher.group(1), constant, "=".equals(matcher.group(2)));
	}

	Set<String> names() {
		return (this.constant != null) ? Set.of(this.name) : Set.of();
	}

	boolean hides(Surroundings surroundings) {
		return this.constant != null && this.constant.equals(surroundings.value(this.name)) == this.equal;
	}

}
