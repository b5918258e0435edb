package org.bihuan.report;

import java.util.regex.Pattern;

/**
 * A numerator or a denominator.
 *
 * @param fact what is counted
 * @param kind kind of letter or measure; empty unless the fact asks for one
 */
record Part(Fact fact, String kind) {

	private static final Pattern KIND = Pattern.compile("[A-Z_]{1,40}");

	Part {
		if (fact.ofKind() ? !KIND.matcher(kind).matches() : !kind.isEmpty()) {
			throw new IllegalArgumentException("%s cannot be counted of %s".formatted(fact, kind));
		}
	}

	/** Its name in a statement. */
	String key() {
		return this.fact.name() + "/" + this.kind;
	}

}
