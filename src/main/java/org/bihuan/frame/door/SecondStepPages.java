package org.bihuan.frame.door;

import java.io.IOException;
import java.util.Objects;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.bihuan.organisation.SecondFactors;
import org.bihuan.organisation.SecondFactors.Enrolment;
import org.bihuan.shared.Refusal;
import org.bihuan.square.Square;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What follows the password of somebody who owes a second factor: the code, or the key
 * that makes codes. Nobody else gets here.
 */
@Controller
@RequestMapping("/login")
class SecondStepPages {

	private static final String WHO = "authentication";

	private static final String KEY = "bihuan.second-factor";

	private final SecondStep step;

	private final SecondFactors factors;

	private final Entered entered = new Entered();

	SecondStepPages(SecondStep step, SecondFactors factors) {
		this.step = step;
		this.factors = factors;
	}

	@GetMapping("/code")
	String code(@RequestParam(required = false) @Nullable String error, Model model) {
		model.addAttribute("refused", error != null);
		return "login-code";
	}

	@PostMapping("/code")
	void code(@CurrentSecurityContext(expression = WHO) HalfEntered half, @RequestParam(defaultValue = "") String code,
			HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
		try {
			Authentication whole = this.step.byCode(half, code, request, response);
			this.entered.onAuthenticationSuccess(request, response, whole);
		}
		catch (AuthenticationException ex) {
			response.sendRedirect("/login/code?error");
		}
	}

	/** A key of its own for each look: nobody can have seen it before. */
	@GetMapping("/enrol")
	String enrolment(@CurrentSecurityContext(expression = WHO) HalfEntered half, HttpSession session, Model model) {
		String sealed = this.factors.begin(half.getName());
		session.setAttribute(KEY, sealed);
		return enrolment(half, sealed, false, model);
	}

	/**
	 * Answers with a page and no redirect: recovery codes are shown on it and nowhere
	 * kept.
	 */
	@PostMapping("/enrol")
	String enrol(@CurrentSecurityContext(expression = WHO) HalfEntered half,
			@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		HttpSession session = request.getSession();
		String sealed = Objects.toString(session.getAttribute(KEY), null);
		if (sealed == null) {
			return "redirect:/login/enrol";
		}
		try {
			model.addAttribute("codes", this.step.byEnrolment(half, sealed, code, request, response));
		}
		catch (AuthenticationException | Refusal.Invalid ex) {
			return enrolment(half, sealed, true, model);
		}
		session.removeAttribute(KEY);
		return "login-recovery";
	}

	private String enrolment(HalfEntered half, String sealed, boolean refused, Model model) {
		Enrolment enrolment = this.factors.enrolment(half.getName(), sealed);
		model.addAttribute("login", half.getName());
		model.addAttribute("enrolment", enrolment);
		model.addAttribute("square", Square.onScreen(enrolment.address()));
		model.addAttribute("refused", refused);
		return "login-enrol";
	}

}
