package org.bihuan.administration;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpSession;
import org.bihuan.organisation.People;
import org.bihuan.organisation.SecondFactors;
import org.bihuan.organisation.SecondFactors.Enrolment;
import org.bihuan.shared.Refusal;
import org.bihuan.square.Square;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The own second factor: taken into use, and given up.
 */
@Controller
@RequestMapping("/me/second-factor")
class FactorPages {

	private static final String KEY = "bihuan.second-factor";

	private final OwnAccount own;

	private final People people;

	private final SecondFactors factors;

	private final FieldErrors errors;

	FactorPages(OwnAccount own, People people, SecondFactors factors, FieldErrors errors) {
		this.own = own;
		this.people = people;
		this.factors = factors;
		this.errors = errors;
	}

	/** A key of its own for each look: nobody can have seen it before. */
	@GetMapping
	String page(HttpSession session, Model model) {
		String login = this.people.current().login();
		if (this.factors.of(login).isPresent()) {
			return inUse(login, Map.of(), model);
		}
		String sealed = this.factors.begin(login);
		session.setAttribute(KEY, sealed);
		return enrolment(login, sealed, Map.of(), model);
	}

	/**
	 * Answers with a page and no redirect: recovery codes are shown on it and nowhere
	 * kept.
	 */
	@PostMapping
	String begin(@RequestParam(defaultValue = "") String proof, @RequestParam(defaultValue = "") String code,
			HttpSession session, Model model, Locale locale) {
		String login = this.people.current().login();
		String sealed = Objects.toString(session.getAttribute(KEY), null);
		if (sealed == null) {
			return "redirect:/me/second-factor";
		}
		try {
			model.addAttribute("codes", this.own.beginFactor(login, proof, sealed, code));
		}
		catch (Refusal.Invalid ex) {
			return enrolment(login, sealed, this.errors.of(ex, locale), model);
		}
		session.removeAttribute(KEY);
		return "administration/recovery";
	}

	@PostMapping("/end")
	String end(@RequestParam(defaultValue = "") String proof, @RequestParam(defaultValue = "") String code, Model model,
			Locale locale, RedirectAttributes flash) {
		String login = this.people.current().login();
		try {
			this.own.endFactor(login, proof, code);
		}
		catch (Refusal.Invalid ex) {
			return inUse(login, this.errors.of(ex, locale), model);
		}
		flash.addFlashAttribute("done", true);
		return "redirect:/me";
	}

	private String inUse(String login, Map<String, String> errors, Model model) {
		model.addAttribute("factor", this.factors.of(login).orElse(null));
		model.addAttribute("demanded", this.factors.demanded(login));
		return page(login, errors, model);
	}

	private String enrolment(String login, String sealed, Map<String, String> errors, Model model) {
		Enrolment enrolment = this.factors.enrolment(login, sealed);
		model.addAttribute("enrolment", enrolment);
		model.addAttribute("square", Square.onScreen(enrolment.address()));
		return page(login, errors, model);
	}

	private static String page(String login, Map<String, String> errors, Model model) {
		model.addAttribute("login", login);
		model.addAttribute("errors", errors);
		return "administration/second-factor";
	}

}
