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
 */
public record Account(String login, String passwordHash, boolean enabled, int failures, @Nullable Instant lockedUntil,
		boolean secondFactor) {
}
