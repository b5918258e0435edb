package org.bihuan.administration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.organisation.AccountDesk;
import org.bihuan.organisation.AccountFilter;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Staff;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.HandOver;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Somebody leaves: what will be handed over is shown before it is.
 */
@Controller
@RequestMapping("/administration/people/{login}/leave")
class LeavePage {

	private static final int CHOICES = 20;

	private final Staff staff;

	private final AccountDesk accounts;

	private final HandOver handOver;

	private final FieldErrors errors;

	private final Administrators administrators;

	LeavePage(Staff staff, AccountDesk accounts, HandOver handOver, FieldErrors errors, Administrators administrators) {
		this.staff = staff;
		this.accounts = accounts;
		this.handOver = handOver;
		this.errors = errors;
		this.administrators = administrators;
	}

	@GetMapping
	String page(@PathVariable String login, Model model) {
		this.administrators.current();
		Set<String> all = this.accounts.find(login).posts().stream().map(Group::toString).collect(Collectors.toSet());
		return form(login, "", all, "", Map.of(), model);
	}

	/** Shows which tasks would go and which would stay; nothing is changed. */
	@PostMapping(params = "look")
	String look(@PathVariable String login, @RequestParam(defaultValue = "") String successor,
			@RequestParam(defaultValue = "") Set<String> posts, @RequestParam(defaultValue = "") String reason,
			Model model, Locale locale) {
		Person by = this.administrators.current();
		try {
			model.addAttribute("preview", this.handOver.preview(login, successor.strip(), by));
			return form(login, successor, posts, reason, Map.of(), model);
		}
		catch (Refusal.Invalid ex) {
			return form(login, successor, posts, reason, this.errors.of(ex, locale), model);
		}
	}

	/** People to choose from while a login or name is typed. */
	@GetMapping("/successors")
	String choices(@RequestParam(defaultValue = "") String successor, Model model) {
		this.administrators.current();
		AccountFilter filter = new AccountFilter(PeopleApi.given(successor), null, null, AccountFilter.State.ENABLED,
				CHOICES, null);
		model.addAttribute("successors", this.accounts.list(filter).items());
		return "administration/leave :: successors";
	}

	@PostMapping(params = "!look")
	String leave(@PathVariable String login, @RequestParam(defaultValue = "") String successor,
			@RequestParam(defaultValue = "") Set<String> posts, @RequestParam(defaultValue = "") String reason,
			Model model, Locale locale, RedirectAttributes flash) {
		Person by = this.administrators.current();
		Set<Group> moved = this.accounts.find(login)
			.posts()
			.stream()
			.filter((post) -> posts.contains(post.toString()))
			.collect(Collectors.toSet());
		try {
			this.staff.leave(login, successor.strip(), moved, reason, by);
		}
		catch (Refusal.Invalid | Refusal.Conflict ex) {
			return form(login, successor, posts, reason, this.errors.of(ex, locale), model);
		}
		flash.addFlashAttribute("done", true);
		flash.addAttribute("login", login);
		return "redirect:/administration/people/{login}";
	}

	private String form(String login, String successor, Set<String> posts, String reason, Map<String, String> errors,
			Model model) {
		model.addAttribute("account", this.accounts.find(login));
		model.addAttribute("successor", successor);
		model.addAttribute("chosen", posts);
		model.addAttribute("reason", reason);
		model.addAttribute("errors", errors);
		model.addAttribute("successors", List.of());
		return "administration/leave";
	}

}
