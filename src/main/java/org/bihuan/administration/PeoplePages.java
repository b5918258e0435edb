package org.bihuan.administration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.bihuan.organisation.AccountDesk;
import org.bihuan.organisation.AccountFilter;
import org.bihuan.organisation.AccountView;
import org.bihuan.organisation.NewAccount;
import org.bihuan.organisation.Role;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Group;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of accounts and the page on which one is opened.
 */
@Controller
@RequestMapping("/administration/people")
class PeoplePages {

	private static final int ROWS = 50;

	private static final int CHOICES = 20;

	private final AccountDesk accounts;

	private final Units units;

	private final FreshPassword passwords;

	private final FieldErrors errors;

	private final Administrators administrators;

	PeoplePages(AccountDesk accounts, Units units, FreshPassword passwords, FieldErrors errors,
			Administrators administrators) {
		this.accounts = accounts;
		this.units = units;
		this.passwords = passwords;
		this.errors = errors;
		this.administrators = administrators;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String role,
			@RequestParam(required = false) AccountFilter.@Nullable State state,
			@RequestParam(required = false) @Nullable String cursor, Model model) {
		this.administrators.current();
		AccountFilter filter = new AccountFilter(PeopleApi.given(q), PeopleApi.given(unit), PeopleApi.given(role),
				state, ROWS, cursor);
		model.addAttribute("filter", filter);
		Listing<AccountView> page = this.accounts.list(filter);
		model.addAttribute("page", page);
		model.addAttribute("names", this.units
			.names(page.items().stream().flatMap((one) -> one.posts().stream()).map(Group::unit).toList()));
		model.addAttribute("roles", Role.values());
		model.addAttribute("states", AccountFilter.State.values());
		return "administration/people";
	}

	@GetMapping("/new")
	String open(Model model) {
		this.administrators.current();
		return form(new NewAccount("", "", "", Set.of()), "", "", Map.of(), model);
	}

	/** Units to choose from while their code or name is typed. */
	@GetMapping("/units")
	String choices(@RequestParam(defaultValue = "") String unit, Model model) {
		model.addAttribute("choices",
				this.units.list(this.administrators.current(), unit, null, CHOICES, null).items());
		return "administration/fragments :: choices";
	}

	/**
	 * Answers with a page and no redirect: the password is shown on it and nowhere kept.
	 */
	@PostMapping
	String create(@RequestParam(defaultValue = "") String login, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "") String unit,
			@RequestParam(defaultValue = "") String password, Model model, Locale locale) {
		String by = this.administrators.current().login();
		Set<Group> posts = (role.isBlank() && unit.isBlank()) ? Set.of()
				: Set.of(new Group(role, new UnitCode(unit.strip())));
		NewAccount account = new NewAccount(login, name, this.passwords.orGiven(password), posts);
		try {
			this.accounts.create(account, by);
		}
		catch (Refusal.Invalid ex) {
			return form(account, role, unit, this.errors.of(ex, locale), model);
		}
		model.addAttribute("login", login);
		model.addAttribute("password", password.isEmpty() ? account.password() : null);
		model.addAttribute("until", this.accounts.find(login).firstPasswordUntil());
		return "administration/password";
	}

	private String form(NewAccount account, String role, String unit, Map<String, String> errors, Model model) {
		model.addAttribute("account", account);
		model.addAttribute("role", role);
		model.addAttribute("unit", unit);
		model.addAttribute("errors", errors);
		model.addAttribute("roles", Role.values());
		model.addAttribute("choices", List.of());
		return "administration/person-new";
	}

}
