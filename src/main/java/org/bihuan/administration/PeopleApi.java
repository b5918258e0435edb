package org.bihuan.administration;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bihuan.organisation.AccountDesk;
import org.bihuan.organisation.AccountFilter;
import org.bihuan.organisation.AccountView;
import org.bihuan.organisation.NewAccount;
import org.bihuan.shared.Group;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Accounts for programs of administrators.
 */
@RestController
@RequestMapping("/api/v1/people")
class PeopleApi {

	private static final int MOST = 200;

	private final AccountDesk accounts;

	private final Sessions sessions;

	private final FreshPassword passwords;

	private final Administrators administrators;

	PeopleApi(AccountDesk accounts, Sessions sessions, FreshPassword passwords, Administrators administrators) {
		this.accounts = accounts;
		this.sessions = sessions;
		this.passwords = passwords;
		this.administrators = administrators;
	}

	@GetMapping
	Listing<AccountView> list(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String role,
			@RequestParam(required = false) AccountFilter.@Nullable State state,
			@RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
		this.administrators.current();
		if (limit < 1 || limit > MOST) {
			throw new Refusal.Unreadable("organisation.bad-limit");
		}
		return this.accounts.list(new AccountFilter(given(q), given(unit), given(role), state, limit, cursor));
	}

	static @Nullable String given(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	@GetMapping("/{login}")
	AccountView account(@PathVariable String login) {
		this.administrators.current();
		return this.accounts.find(login);
	}

	@PostMapping
	ResponseEntity<Password> create(@RequestBody Opening opening) {
		String by = this.administrators.current().login();
		String password = this.passwords.orGiven(opening.password());
		NewAccount account = new NewAccount(text(opening.login()), text(opening.name()), password,
				Optional.ofNullable(opening.posts())
					.orElse(List.of())
					.stream()
					.map((post) -> Optional.ofNullable(post).orElseGet(() -> new Post(null, null)).group())
					.collect(Collectors.toSet()));
		this.accounts.create(account, by);
		return ResponseEntity.created(URI.create("/api/v1/people/" + account.login()))
			.body(Password.shown(account.login(), password, opening.password()));
	}

	@PostMapping("/{login}/name")
	AccountView rename(@PathVariable String login, @RequestBody Name name) {
		this.accounts.rename(login, text(name.name()), this.administrators.current().login());
		return this.accounts.find(login);
	}

	@PostMapping("/{login}/posts")
	AccountView appoint(@PathVariable String login, @RequestBody Post post) {
		this.accounts.appoint(login, post.group(), this.administrators.current().login());
		return this.accounts.find(login);
	}

	@DeleteMapping("/{login}/posts/{role}/{unit}")
	AccountView dismiss(@PathVariable String login, @PathVariable String role, @PathVariable String unit) {
		this.accounts.dismiss(login, new Group(role, new UnitCode(unit)), this.administrators.current().login());
		return this.accounts.find(login);
	}

	@PostMapping("/{login}/enable")
	AccountView enable(@PathVariable String login) {
		this.accounts.enable(login, this.administrators.current().login());
		return this.accounts.find(login);
	}

	@PostMapping("/{login}/disable")
	AccountView disable(@PathVariable String login) {
		this.accounts.disable(login, this.administrators.current().login());
		return this.accounts.find(login);
	}

	@PostMapping("/{login}/unlock")
	AccountView unlock(@PathVariable String login) {
		this.accounts.unlock(login, this.administrators.current().login());
		return this.accounts.find(login);
	}

	@PostMapping("/{login}/password")
	Password reset(@PathVariable String login, @RequestBody(required = false) @Nullable Password given) {
		String by = this.administrators.current().login();
		String wanted = (given != null) ? given.password() : null;
		String password = this.passwords.orGiven(wanted);
		this.accounts.resetPassword(login, password, by);
		return Password.shown(login, password, wanted);
	}

	@DeleteMapping("/{login}/sessions")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void logOut(@PathVariable String login) {
		String by = this.administrators.current().login();
		this.sessions.end(this.accounts.find(login).login(), by);
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/**
	 * An account to be opened.
	 *
	 * @param login its name
	 * @param name the person's name
	 * @param password the first password; null for one that is made here
	 * @param posts roles at units
	 */
	record Opening(@Nullable String login, @Nullable String name, @Nullable String password,
			@Nullable List<Post> posts) {
	}

	/**
	 * A role at a unit.
	 *
	 * @param role code of the role
	 * @param unit code of the unit
	 */
	record Post(@Nullable String role, @Nullable String unit) {

		Group group() {
			return new Group(text(this.role), new UnitCode(text(this.unit)));
		}

	}

	/**
	 * A person's name.
	 *
	 * @param name the name
	 */
	record Name(@Nullable String name) {
	}

	/**
	 * A password that was made here, shown this once; null if it was given.
	 *
	 * @param login the account
	 * @param password the password
	 */
	record Password(@Nullable String login, @Nullable String password) {

		static Password shown(String login, String password, @Nullable String given) {
			return new Password(login, password.equals(given) ? null : password);
		}

	}

}
