package org.bihuan.organisation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the door needs to let a person in.
 *
 * @param login the account's name
 * @param passwordHash hash of its password
 * @param enabled false once the account is closed
 * @param failures failed attempts since the last success
 * @param lockedUntil end of a lockout, null if there was none
 * @param secondFactor whether a code is asked for beside the password
 * @param firstPassword whether somebody else gave the password, so that it has to be
 * replaced
 * @param firstPasswordUntil when such a password ends, null if it does not
 */
public record Account(String login, String passwordHash, boolean enabled, int failures, @Nullable Instant lockedUntil,
		boolean secondFactor, boolean firstPassword, @Nullable Instant firstPasswordUntil) {

	/**
	 * Whether the account is locked.
	 * @param now the moment
	 * @return true while a lockout lasts
	 */
	public boolean locked(Instant now) {
		return this.lockedUntil != null && this.lockedUntil.isAfter(now);
	}

	/**
	 * Whether the password was a first one and opens nothing any more.
	 * @param now the moment
	 * @return true after its end
	 */
	public boolean firstPasswordEnded(Instant now) {
		return this.firstPassword && this.firstPasswordUntil != null && this.firstPasswordUntil.isBefore(now);
	}

}
