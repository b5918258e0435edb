package org.bihuan.journey;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.Cookie;

/**
 * Who visits a program. Each visitor comes with a computer of their own, on which nothing
 * is stored but the session of an earlier visit: people log in once, and what they chose
 * on a computer, such as a language, stays behind on it.
 */
final class Visitors {

	/** By address and login. */
	private static final Map<String, Cookie> SESSIONS = new ConcurrentHashMap<>();

	private final int port;

	Visitors(int port) {
		this.port = port;
	}

	int port() {
		return this.port;
	}

	/** Anybody, without a login. */
	Visitor anybody(int width, String language) {
		NewContextOptions computer = new NewContextOptions().setViewportSize(width, Visitor.HEIGHT).setLocale(language);
		return new Visitor(Chromium.browser().newContext(computer), "http://localhost:" + this.port);
	}

	/** Somebody who is logged in and has not opened a page yet. */
	Visitor named(String login, int width, String language) {
		Visitor visitor = anybody(width, language);
		SESSIONS.compute(this.port + " " + login, (key, session) -> {
			if (session == null) {
				return visitor.logIn(login);
			}
			visitor.resume(session);
			return session;
		});
		return visitor;
	}

}
