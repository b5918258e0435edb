package org.bihuan.hazard.domain;

/**
 * Kinds of obligation of a hazard's case.
 */
public final class Obligation {

	/** The plan. */
	public static final String PLAN = "plan";

	/** Interim measures of a major hazard. */
	public static final String INTERIM = "interim-measures";

	/** Both reports of a major hazard. */
	public static final String REPORT = "dual-report";

	/** The rectification. */
	public static final String RECTIFY = "rectify";

	/** The look-back. */
	public static final String LOOK_BACK = "look-back";

	/** The limit of a listing: met by the sign-off. */
	public static final String LISTED_LIMIT = "listed-limit";

	private Obligation() {
	}

}
