package org.bihuan.frame.door;

import java.util.List;

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

	Visitor(String login, String passwordHash, boolean enabled, boolean locked, boolean hadFailures, Owed owes) {
		super(login, passwordHash, enabled, true, true, !locked, List.of());
		this.hadFailures = hadFailures;
		this.owes = owes;
	}

	boolean hadFailures() {
		return this.hadFailures;
	}

	Owed owes() {
		return this.owes;
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
