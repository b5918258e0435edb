package org.bihuan.administration;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.SecondFactors;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The own account: who I am here, my password, my devices, and the way out on all of
 * them.
 */
@Controller
@RequestMapping("/me")
class OwnPages {

	private final OwnAccount own;

	private final People people;

	private final SecondFactors factors;

	private final FieldErrors errors;

	OwnPages(OwnAccount own, People people, SecondFactors factors, FieldErrors errors) {
		this.own = own;
		this.factors = factors;
		this.people = people;
		this.errors = errors;
	}

	@GetMapping({ "", "/password" })
	String page(HttpSession session, Model model) {
		return page(Map.of(), session, model);
	}

	@PostMapping("/password")
	String change(@RequestParam(defaultValue = "") String current, @RequestParam(defaultValue = "") String password,
			@RequestParam(defaultValue = "") String again, HttpServletRequest request, Model model, Locale locale)
			throws ServletException {
		try {
			if (!password.equals(again)) {
				throw new Refusal.Invalid("again", "administration.me.again.differs");
			}
			this.own.changePassword(this.people.current().login(), current, password);
		}
		catch (Refusal.Invalid ex) {
			return page(this.errors.of(ex, locale), request.getSession(), model);
		}
		request.logout();
		return "redirect:/login?changed";
	}

	@PostMapping("/sessions")
	String endOthers(@RequestParam(defaultValue = "") String proof, @RequestParam(defaultValue = "") String which,
			HttpSession session, Model model, Locale locale, RedirectAttributes flash) {
		try {
			this.own.endOthers(this.people.current().login(), proof, session.getId(), which);
		}
		catch (Refusal.Invalid ex) {
			return page(this.errors.of(ex, locale), session, model);
		}
		flash.addFlashAttribute("done", true);
		return "redirect:/me";
	}

	@PostMapping("/logout")
	String logOut(HttpServletRequest request) throws ServletException {
		this.own.logOut(this.people.current().login());
		request.logout();
		return "redirect:/login?logout";
	}

	private String page(Map<String, String> errors, HttpSession session, Model model) {
		Person person = this.people.current();
		model.addAttribute("person", person);
		model.addAttribute("posts", person.posts().stream().sorted(Comparator.comparing(Object::toString)).toList());
		model.addAttribute("sessions", this.own.sessions(person.login(), session.getId()));
		model.addAttribute("factor", this.factors.of(person.login()).orElse(null));
		model.addAttribute("errors", errors);
		return "administration/me";
	}

}
