package org.bihuan.frame.door;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bihuan.frame.problem.Answers;
import org.bihuan.frame.problem.Problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AccountExpiredException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Tells those who are not let in: programs by problem details, people by the login page
 * or a page that says no.
 */
@Component
class RefusedAtTheDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final Answers answers;

	RefusedAtTheDoor(Answers answers) {
		this.answers = answers;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		if (ex instanceof AccountExpiredException && this.answers.toProgram(request)) {
			this.answers.write(request, response, Problem.of(HttpStatus.FORBIDDEN, "problem.first-password"));
		}
		else if (this.answers.toProgram(request)) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Bihuan\", charset=\"UTF-8\"");
			this.answers.write(request, response, Problem.of(HttpStatus.UNAUTHORIZED));
		}
		else {
			response.sendRedirect("/login");
		}
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException, ServletException {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		if (who instanceof HalfEntered half) {
			refuse(half, request, response);
		}
		else if (this.answers.toProgram(request)) {
			String key = (ex instanceof CsrfException) ? "problem.no-token" : "problem.403";
			this.answers.write(request, response, Problem.of(HttpStatus.FORBIDDEN, key));
		}
		else if (ex instanceof CsrfException && who == null) {
			response.sendRedirect("/login");
		}
		else {
			response.sendError(HttpStatus.FORBIDDEN.value());
		}
	}

	private void refuse(HalfEntered half, HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (this.answers.toProgram(request)) {
			this.answers.write(request, response, Problem.of(HttpStatus.UNAUTHORIZED));
		}
		else {
			response.sendRedirect(half.page());
		}
	}

	void hide(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.answers.write(request, response, Problem.of(HttpStatus.NOT_FOUND));
	}

}
