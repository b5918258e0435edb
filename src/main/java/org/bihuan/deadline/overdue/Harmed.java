package org.bihuan.deadline.overdue;

import java.util.Map;

/**
 * What decides how harmful a late clock is.
 *
 * @param kind kind of obligation
 * @param grade grade of the case
 * @param debtor whose clock it is: {@code ENTERPRISE} or {@code AUTHORITY}
 */
record Harmed(String kind, String grade, String debtor) {

	/** An expression that tells it of a clock as it stands. */
	static final String SQL = "concat('?', s.kind, '?', s.grade, '?', s.debtor)";

	static boolean isTold(String word) {
		return word.startsWith("?");
	}

	/** Reads what {@link #SQL} told. */
	static Harmed parse(String word) {
		String[] parts = word.split("\\?");
		return new Harmed(parts[1], parts[2], parts[3]);
	}

	Map<String, Object> inputs() {
		return Map.of("kind", this.kind, "grade", this.grade, "debtor", this.debtor);
	}

}
