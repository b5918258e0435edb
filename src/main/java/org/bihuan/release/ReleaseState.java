package org.bihuan.release;

import java.util.Locale;

/**
 * How far a release has come.
 */
enum ReleaseState {

	/** Waits for a second person. */
	PROPOSED,
	/** Waits for its day. */
	APPROVED,
	/** Rules what begins from now on. */
	IN_FORCE,
	/** The second person said no. */
	REFUSED,
	/** Who proposed it took it back. */
	WITHDRAWN,
	/** Another release changed one of its files before its day came. */
	OVERTAKEN,
	/** Was in force until somebody took it back. */
	ROLLED_BACK;

	/** The style of its lamp: green rules, yellow waits, black is over. */
	public String lamp() {
		return switch (this) {
			case IN_FORCE -> "lamp-green";
			case PROPOSED, APPROVED -> "lamp-yellow";
			default -> "lamp-black";
		};
	}

	public String messageKey() {
		return "release.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
