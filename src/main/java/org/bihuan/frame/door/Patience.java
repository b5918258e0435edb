package org.bihuan.frame.door;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bihuan.frame.problem.Answers;
import org.bihuan.frame.problem.Problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an address with too many failed logins wait before any password is looked at.
 */
class Patience extends OncePerRequestFilter {

	private static final Set<String> PAGES = Set.of("/login", "/login/code");

	private final FailedLogins failures;

	private final Answers answers;

	Patience(FailedLogins failures, Answers answers) {
		this.failures = failures;
		this.answers = answers;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		boolean page = "POST".equals(request.getMethod()) && PAGES.contains(request.getServletPath());
		return !page && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<Duration> wait = this.failures.wait(request.getRemoteAddr());
		if (wait.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1));
		if (this.answers.toProgram(request)) {
			this.answers.write(request, response, Problem.of(HttpStatus.TOO_MANY_REQUESTS));
		}
		else {
			response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
		}
	}

}
