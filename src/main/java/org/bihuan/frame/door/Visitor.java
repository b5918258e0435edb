package org.bihuan.frame.door;

import java.util.List;

import org.springframework.security.core.userdetails.User;

/**
 * Somebody who is let in. Carries no rights: these are read anew at each request, so that
 * a session never holds stale ones.
 */
class Visitor extends User {

	private static final long serialVersionUID = 1;

	private final boolean hadFailures;

	Visitor(String login, String passwordHash, boolean enabled, boolean locked, boolean hadFailures) {
		super(login, passwordHash, enabled, true, true, !locked, List.of());
		this.hadFailures = hadFailures;
	}

	boolean hadFailures() {
		return this.hadFailures;
	}

}
