package org.bihuan.organisation;

import java.time.Instant;
import java.util.List;

import org.bihuan.shared.Group;
import org.jspecify.annotations.Nullable;

/**
 * An account as those who keep the accounts see it; never with its password.
 *
 * @param login the account's name
 * @param name the person's name
 * @param posts roles held at units, in order
 * @param enabled false once the account is closed
 * @param lockedUntil end of the lockout; null if the account is not locked now
 * @param firstPassword whether the person has not yet replaced the password that was
 * given
 * @param firstPasswordUntil when that password ends; null if there is none or it does not
 */
public record AccountView(String login, String name, List<Group> posts, boolean enabled, @Nullable Instant lockedUntil,
		boolean firstPassword, @Nullable Instant firstPasswordUntil) {
}
