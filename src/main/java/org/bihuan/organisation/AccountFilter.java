package org.bihuan.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts to list; null means any.
 *
 * @param text part of login or name
 * @param unit code of a unit at which a post is held
 * @param role role that is held, at that unit if one is given
 * @param state how the account stands
 * @param limit rows of a page, 1 to 200
 * @param cursor where the page starts
 */
public record AccountFilter(@Nullable String text, @Nullable String unit, @Nullable String role, @Nullable State state,
		int limit, @Nullable String cursor) {

	/** How an account stands. */
	public enum State {

		/** May be used. */
		ENABLED,

		/** Closed by an administrator. */
		DISABLED,

		/** Locked for now after failed logins. */
		LOCKED

	}

}
