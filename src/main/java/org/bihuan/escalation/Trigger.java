package org.bihuan.escalation;

/**
 * Why a ladder moves, the gravest first.
 */
public enum Trigger {

	/** A listing was published: one measure more, at once and once. */
	LISTED,
	/** The same hazard came back. */
	REPEAT,
	/** Rectification is refused. */
	REFUSED,
	/** It cannot be fixed soon. */
	CANNOT_FIX_SOON,
	/** An obligation fell due. */
	OVERDUE,
	/** A check did not find what was there. */
	NOT_FOUND,
	/** Nothing was checked. */
	NOT_CHECKED,
	/** Work is poor. */
	POOR_WORK

}
