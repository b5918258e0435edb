package org.bihuan.organisation;

import java.time.Instant;
import java.util.Map;

/**
 * Something about an account has changed; told in the same transaction.
 *
 * @param login the account
 * @param act what was done
 * @param by login of who did it, or {@code system}
 * @param at when
 * @param content details in plain values; never a password
 */
public record AccountChanged(String login, Act act, String by, Instant at, Map<String, String> content) {

	/** What can be done to an account. */
	public enum Act {

		/** Opened. */
		CREATED,

		/** Given another name. */
		RENAMED,

		/** Given a post. */
		APPOINTED,

		/** Relieved of a post. */
		DISMISSED,

		/** Opened again. */
		ENABLED,

		/** Closed. */
		DISABLED,

		/** Given a new password by an administrator. */
		PASSWORD_RESET,

		/** Given a new password by its owner. */
		PASSWORD_CHANGED,

		/** Locked after failed logins. */
		LOCKED,

		/** Unlocked before its time. */
		UNLOCKED,

		/** Given a second factor by its owner. */
		SECOND_FACTOR_ON,

		/** Relieved of its second factor by its owner. */
		SECOND_FACTOR_OFF,

		/** Relieved of its second factor by an administrator. */
		SECOND_FACTOR_RESET,

		/** Entered with a recovery code, which is then used up. */
		RECOVERY_CODE_USED

	}

}
