package org.bihuan.casefile;

import java.util.Map;

/**
 * Orders of a list of cases. None leaves a value out, so that every page can begin after
 * the last row of the one before.
 */
public enum CaseOrder {

	/** Newest first. */
	NEWEST("f.opened_at", true),
	/** Oldest first. */
	OLDEST("f.opened_at", false),
	/** The first legal due date first, those without a clock last. */
	DUE("coalesce(({due}), timestamp '9999-12-31 00:00:00')", false),
	/** By name of the unit. */
	UNIT("f.unit_name", false),
	/** Major hazards first. */
	GRADE("f.grade", true),
	/** By state. */
	STATE("f.state", false);

	private final String expression;

	private final boolean falling;

	CaseOrder(String expression, boolean falling) {
		this.expression = expression;
		this.falling = falling;
	}

	String expression(Map<String, CaseTrait> traits) {
		CaseTrait due = traits.get("due");
		return this.expression.replace("{due}", (due != null) ? due.sql() : "null");
	}

	boolean byTime() {
		return this != UNIT && this != GRADE && this != STATE;
	}

	String direction() {
		return this.falling ? "desc" : "asc";
	}

	String beyond() {
		return this.falling ? "<" : ">";
	}

}
