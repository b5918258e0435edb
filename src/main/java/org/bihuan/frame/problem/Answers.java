package org.bihuan.frame.problem;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bihuan.frame.Texts;
import org.bihuan.frame.page.PageFrames;
import org.bihuan.shared.FieldProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says a problem in the reader's language: problem details to programs, a page to people.
 */
@Component
public class Answers {

	private static final Logger log = LoggerFactory.getLogger(Answers.class);

	private final Texts texts;

	private final LocaleResolver locales;

	private final PageFrames frames;

	private final ObjectMapper json;

	Answers(Texts texts, LocaleResolver locales, PageFrames frames, ObjectMapper json) {
		this.texts = texts;
		this.locales = locales;
		this.frames = frames;
		this.json = json;
	}

	/**
	 * Whether the answer goes to a program rather than to a person's browser.
	 * @param request the request
	 * @return true under {@code /api} and for clients that ask for JSON and not for HTML
	 */
	public boolean toProgram(HttpServletRequest request) {
		String path = path(request);
		if (path.startsWith("/api/") || path.equals("/api") || path.startsWith("/actuator") || path.startsWith("/v3/")
				|| path.startsWith("/engine-rest/")) {
			return true;
		}
		String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
		return accept.contains("json") && !accept.contains("html");
	}

	/**
	 * Writes problem details from outside a controller.
	 * @param request the request
	 * @param response its response
	 * @param problem what to say
	 * @throws IOException if the client has gone
	 */
	public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
		problem.headers().forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		response.setStatus(problem.status().value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream().write(this.json.writeValueAsBytes(detail(request, problem)));
	}

	ModelAndView page(HttpServletRequest request, Problem problem) {
		ProblemDetail detail = detail(request, problem);
		ModelAndView page = new ModelAndView("error", Map.of("problem", detail, "frame", this.frames.of(request)));
		page.addObject("errorId", problem.errorId());
		page.setStatus(problem.status());
		return page;
	}

	private ProblemDetail detail(HttpServletRequest request, Problem problem) {
		recordAttempt(request, problem);
		Locale locale = this.locales.resolveLocale(request);
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.status(),
				text(problem.messageKey(), problem.arguments(), locale));
		detail.setTitle(text(problem.titleKey(), new Object[0], locale));
		detail.setType(URI.create("urn:bihuan:problem:" + problem.status().value()));
		instance(request, detail);
		if (!problem.fields().isEmpty()) {
			detail.setProperty("errors", errors(problem.fields(), locale));
		}
		if (problem.errorId() != null) {
			detail.setProperty("errorId", problem.errorId());
		}
		return detail;
	}

	/**
	 * Whoever is logged in and asks for what is closed or out of sight, or sends what the
	 * rules refuse, leaves a line in the log. It names nothing that was sent but the
	 * path, as it came, still encoded: it holds no line break.
	 */
	private static void recordAttempt(HttpServletRequest request, Problem problem) {
		if (problem.status().is4xxClientError() && request.getRemoteUser() != null) {
			log.info("{} {} {} refused to {}", problem.status().value(), request.getMethod(), path(request),
					request.getRemoteUser());
		}
	}

	/** A client may ask for an address that is none; it gets no address back. */
	private static void instance(HttpServletRequest request, ProblemDetail detail) {
		try {
			detail.setInstance(new URI(path(request)));
		}
		catch (URISyntaxException ex) {
			detail.setInstance(URI.create(""));
		}
	}

	private List<Map<String, String>> errors(List<FieldProblem> fields, Locale locale) {
		return fields.stream()
			.map((field) -> Map.of("field", field.field(), "message",
					text(field.messageKey(), field.arguments(), locale)))
			.toList();
	}

	private String text(String key, Object[] arguments, Locale locale) {
		return this.texts.of(key, locale, arguments);
	}

	private static String path(HttpServletRequest request) {
		Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return (original != null) ? original.toString() : request.getRequestURI();
	}

}
