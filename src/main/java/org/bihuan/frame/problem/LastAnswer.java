package org.bihuan.frame.problem;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what failed before or after a controller.
 */
@Controller
class LastAnswer implements ErrorController {

	private final Answers answers;

	LastAnswer(Answers answers) {
		this.answers = answers;
	}

	@RequestMapping("/error")
	@Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Problem problem = problem(request);
		if (this.answers.toProgram(request)) {
			this.answers.write(request, response, problem);
			return null;
		}
		return this.answers.page(request, problem);
	}

	private static Problem problem(HttpServletRequest request) {
		if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception ex) {
			return Diagnosis.of(ex);
		}
		if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) {
			HttpStatus status = HttpStatus.resolve(code);
			return Problem.of((status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR);
		}
		return Problem.of(HttpStatus.NOT_FOUND);
	}

}
