package org.bihuan.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpHeaders;

/**
 * What a session remembers of the login that began it, so that its owner can tell it from
 * others.
 */
public final class Entrance {

	/** Name of the attribute that holds what the browser says of itself. */
	public static final String AGENT = "bihuan.agent";

	/** Name of the attribute that holds the address. */
	public static final String ADDRESS = "bihuan.address";

	private static final int LONGEST = 300;

	private Entrance() {
	}

	/**
	 * Notes the login in its session.
	 * @param request the login
	 */
	public static void note(HttpServletRequest request) {
		HttpSession session = request.getSession();
		String agent = request.getHeader(HttpHeaders.USER_AGENT);
		session.setAttribute(AGENT, (agent != null) ? agent.substring(0, Math.min(agent.length(), LONGEST)) : "");
		session.setAttribute(ADDRESS, request.getRemoteAddr());
	}

}
