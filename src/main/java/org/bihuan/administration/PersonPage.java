package org.bihuan.administration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.bihuan.organisation.AccountDesk;
import org.bihuan.organisation.Role;
import org.bihuan.organisation.SecondFactors;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One account and what an administrator may do with it.
 */
@Controller
@RequestMapping("/administration/people/{login}")
class PersonPage {

	private final AccountDesk accounts;

	private final SecondFactors factors;

	private final Sessions sessions;

	private final FreshPassword passwords;

	private final FieldErrors errors;

	private final Administrators administrators;

	PersonPage(AccountDesk accounts, SecondFactors factors, Sessions sessions, FreshPassword passwords,
			FieldErrors errors, Administrators administrators) {
		this.accounts = accounts;
		this.factors = factors;
		this.sessions = sessions;
		this.passwords = passwords;
		this.errors = errors;
		this.administrators = administrators;
	}

	@GetMapping
	String page(@PathVariable String login, Model model) {
		this.administrators.current();
		model.addAttribute("account", this.accounts.find(login));
		model.addAttribute("factor", this.factors.of(login).orElse(null));
		model.addAttribute("roles", Role.values());
		model.addAttribute("choices", List.of());
		if (!model.containsAttribute("errors")) {
			model.addAttribute("errors", Map.of());
		}
		return "administration/person";
	}

	@PostMapping("/name")
	String rename(@PathVariable String login, @RequestParam(defaultValue = "") String name, Locale locale,
			RedirectAttributes flash) {
		return act(login, locale, flash, (by) -> this.accounts.rename(login, name, by));
	}

	@PostMapping("/posts")
	String appoint(@PathVariable String login, @RequestParam(defaultValue = "") String role,
			@RequestParam(defaultValue = "") String unit, Locale locale, RedirectAttributes flash) {
		Group post = new Group(role, new UnitCode(unit.strip()));
		return act(login, locale, flash, (by) -> this.accounts.appoint(login, post, by));
	}

	@PostMapping("/posts/remove")
	String dismiss(@PathVariable String login, @RequestParam(defaultValue = "") String role,
			@RequestParam(defaultValue = "") String unit, Locale locale, RedirectAttributes flash) {
		Group post = new Group(role, new UnitCode(unit));
		return act(login, locale, flash, (by) -> this.accounts.dismiss(login, post, by));
	}

	@PostMapping("/enable")
	String enable(@PathVariable String login, Locale locale, RedirectAttributes flash) {
		return act(login, locale, flash, (by) -> this.accounts.enable(login, by));
	}

	@PostMapping("/disable")
	String disable(@PathVariable String login, Locale locale, RedirectAttributes flash) {
		return act(login, locale, flash, (by) -> this.accounts.disable(login, by));
	}

	@PostMapping("/unlock")
	String unlock(@PathVariable String login, Locale locale, RedirectAttributes flash) {
		return act(login, locale, flash, (by) -> this.accounts.unlock(login, by));
	}

	@PostMapping("/logout")
	String logOut(@PathVariable String login, Locale locale, RedirectAttributes flash) {
		return act(login, locale, flash, (by) -> this.sessions.end(this.accounts.find(login).login(), by));
	}

	@PostMapping("/second-factor/reset")
	String resetFactor(@PathVariable String login, Locale locale, RedirectAttributes flash) {
		return act(login, locale, flash, (by) -> this.factors.reset(this.accounts.find(login).login(), by));
	}

	/**
	 * Answers with a page and no redirect: the password is shown on it and nowhere kept.
	 */
	@PostMapping("/password")
	String reset(@PathVariable String login, @RequestParam(defaultValue = "") String password, Locale locale,
			RedirectAttributes flash, Model model) {
		String by = this.administrators.current().login();
		String fresh = this.passwords.orGiven(password);
		try {
			this.accounts.resetPassword(login, fresh, by);
		}
		catch (Refusal.Invalid ex) {
			flash.addFlashAttribute("errors", this.errors.of(ex, locale));
			flash.addAttribute("login", login);
			return "redirect:/administration/people/{login}";
		}
		model.addAttribute("login", login);
		model.addAttribute("password", password.isEmpty() ? fresh : null);
		model.addAttribute("until", this.accounts.find(login).firstPasswordUntil());
		return "administration/password";
	}

	private String act(String login, Locale locale, RedirectAttributes flash, Consumer<String> act) {
		String by = this.administrators.current().login();
		try {
			act.accept(by);
			flash.addFlashAttribute("done", true);
		}
		catch (Refusal.Invalid | Refusal.Conflict ex) {
			flash.addFlashAttribute("errors", this.errors.of(ex, locale));
		}
		flash.addAttribute("login", login);
		return "redirect:/administration/people/{login}";
	}

}
