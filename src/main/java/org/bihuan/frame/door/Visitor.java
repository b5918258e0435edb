package org.bihuan.frame.door;

import java.time.Instant;
import java.util.List;

import org.bihuan.organisation.Account;
import org.bihuan.organisation.SecondFactors.Owed;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;

/**
 * Somebody who is let in. Carries no rights: these are read anew at each request, so that
 * a session never holds stale ones.
 */
class Visitor extends User {

	private static final long serialVersionUID = 1;

	private final boolean hadFailures;

	private final Owed owes;

	private final boolean firstPassword;

	private final boolean firstPasswordEnded;

	Visitor(Account account, Owed owes, Instant now) {
		super(account.login(), account.passwordHash(), account.enabled(), true, true, !account.locked(now), List.of());
		this.hadFailures = account.failures() > 0 || account.lockedUntil() != null;
		this.owes = owes;
		this.firstPassword = account.firstPassword();
		this.firstPasswordEnded = account.firstPasswordEnded(now);
	}

	boolean hadFailures() {
		return this.hadFailures;
	}

	Owed owes() {
		return this.owes;
	}

	/** Whether the password has to be replaced. */
	boolean firstPassword() {
		return this.firstPassword;
	}

	boolean firstPasswordEnded() {
		return this.firstPasswordEnded;
	}

	/** Who has proved all that was owed. */
	Authentication whole(@Nullable Object details) {
		UsernamePasswordAuthenticationToken whole = UsernamePasswordAuthenticationToken.authenticated(this, null,
				getAuthorities());
		whole.setDetails(details);
		whole.eraseCredentials();
		return whole;
	}

}
