package org.bihuan.frame.door;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that is too old, however busy it was: who has it must prove anew who
 * they are.
 */
class LongestSession extends OncePerRequestFilter {

	private final Duration longest;

	LongestSession(Duration longest) {
		this.longest = longest;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		// both moments are the session store's own, which no demo clock moves
		if (session != null && session.getLastAccessedTime() - session.getCreationTime() > this.longest.toMillis()) {
			session.invalidate();
			SecurityContextHolder.clearContext();
		}
		chain.doFilter(request, response);
	}

}
