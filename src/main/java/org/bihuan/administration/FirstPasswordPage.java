package org.bihuan.administration;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.bihuan.organisation.AccountDesk;
import org.bihuan.shared.Refusal;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where somebody whose password an administrator gave sets one that nobody else knows.
 * The door lets nobody else come here, and such a person nowhere else.
 */
@Controller
@RequestMapping("/login/password")
class FirstPasswordPage {

	private static final String WHO = "authentication";

	private final AccountDesk accounts;

	private final FieldErrors errors;

	FirstPasswordPage(AccountDesk accounts, FieldErrors errors) {
		this.accounts = accounts;
		this.errors = errors;
	}

	@GetMapping
	String page(@CurrentSecurityContext(expression = WHO) Authentication who, Model model) {
		return page(who, Map.of(), model);
	}

	@PostMapping
	String replace(@CurrentSecurityContext(expression = WHO) Authentication who,
			@RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String again,
			HttpServletRequest request, Model model, Locale locale) throws ServletException {
		try {
			if (!password.equals(again)) {
				throw new Refusal.Invalid("again", "administration.me.again.differs");
			}
			this.accounts.replaceFirst(who.getName(), password);
		}
		catch (Refusal.Invalid ex) {
			return page(who, this.errors.of(ex, locale), model);
		}
		request.logout();
		return "redirect:/login?changed";
	}

	private static String page(Authentication who, Map<String, String> errors, Model model) {
		model.addAttribute("login", who.getName());
		model.addAttribute("errors", errors);
		return "administration/first-password";
	}

}
