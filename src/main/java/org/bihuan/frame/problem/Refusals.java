package org.bihuan.frame.problem;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers whatever a controller throws. Rooms may map an exception of their own before.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Refusals {

	private final Answers answers;

	Refusals(Answers answers) {
		this.answers = answers;
	}

	@ExceptionHandler
	void atTheDoor(AccessDeniedException ex) {
		throw ex;
	}

	@ExceptionHandler
	void atTheDoor(AuthenticationException ex) {
		throw ex;
	}

	@ExceptionHandler
	@Nullable ModelAndView any(Exception ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (ex instanceof AsyncRequestNotUsableException || response.isCommitted()) {
			return null;
		}
		Problem problem = Diagnosis.of(ex);
		if (this.answers.toProgram(request)) {
			this.answers.write(request, response, problem);
			return null;
		}
		return this.answers.page(request, problem);
	}

}
