package org.bihuan.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.organisation.AccountChanged.Act;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Group;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts in the tables. Rights are read anew at each request, so a post works or ends
 * at once.
 */
@Service
class AccountRegister implements AccountDesk {

	private final AccountStore store;

	private final PersonStore people;

	private final UnitStore units;

	private final AccountRules rules;

	private final PasswordEncoder passwords;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final Duration firstPassword;

	AccountRegister(AccountStore store, PersonStore people, UnitStore units, AccountRules rules,
			PasswordEncoder passwords, ApplicationEventPublisher events, Clock clock,
			@Value("${bihuan.security.first-password:P14D}") Duration firstPassword) {
		this.store = store;
		this.people = people;
		this.units = units;
		this.rules = rules;
		this.passwords = passwords;
		this.events = events;
		this.clock = clock;
		this.firstPassword = firstPassword;
	}

	@Override
	@Transactional(readOnly = true)
	public Listing<AccountView> list(AccountFilter filter) {
		Instant now = this.clock.instant();
		List<String> logins = this.store.logins(filter, Cursor.read(filter.cursor()), filter.limit() + 1, now);
		boolean more = logins.size() > filter.limit();
		List<String> shown = more ? logins.subList(0, filter.limit()) : logins;
		return new Listing<>(this.store.find(shown, now), this.store.count(filter, now),
				more ? Cursor.after(shown.get(filter.limit() - 1)) : null);
	}

	@Override
	@Transactional(readOnly = true)
	public AccountView find(String login) {
		return this.store.find(List.of(login), this.clock.instant())
			.stream()
			.findFirst()
			.orElseThrow(() -> new Refusal.NotFound("organisation.no-account", login));
	}

	@Override
	@Transactional
	public void create(NewAccount account, String by) {
		List<FieldProblem> problems = new ArrayList<>(this.rules.ofNew(account, unitWords(account.posts())));
		account.posts().forEach((post) -> of(post).ifPresent(problems::add));
		AccountRules.refuse(problems);
		try {
			this.store.insert(account, this.passwords.encode(account.password()), endOfFirst());
		}
		catch (DuplicateKeyException ex) {
			throw new Refusal.Invalid("login", "organisation.login.taken", account.login());
		}
		tell(account.login(), Act.CREATED, by, Map.of("name", account.name().strip(), "posts",
				account.posts().stream().map(Group::toString).sorted().collect(Collectors.joining(" "))));
	}

	private Instant endOfFirst() {
		return this.clock.instant().plus(this.firstPassword);
	}

	private Optional<FieldProblem> of(Group post) {
		Optional<Role> role = Role.find(post.role());
		if (role.isEmpty()) {
			return Optional.of(new FieldProblem("role", "organisation.role.unknown", post.role()));
		}
		Optional<UnitView> unit = this.units.find(post.unit().value());
		if (unit.isEmpty()) {
			return Optional.of(new FieldProblem("unit", "organisation.unit.unknown", post.unit().value()));
		}
		boolean fits = role.get().heldAt().contains(unit.get().kind());
		return fits ? Optional.empty()
				: Optional.of(new FieldProblem("unit", "organisation.post.kind", post.role(), unit.get().name()));
	}

	@Override
	@Transactional
	public void rename(String login, String name, String by) {
		this.rules.checkName(name);
		AccountView before = find(login);
		if (!before.name().equals(name.strip())) {
			this.store.rename(login, name.strip());
			tell(login, Act.RENAMED, by, Map.of("before", before.name(), "after", name.strip()));
		}
	}

	@Override
	@Transactional
	public void appoint(String login, Group post, String by) {
		AccountView account = find(login);
		AccountRules.refuse(of(post).stream().toList());
		if (!account.posts().contains(post)) {
			this.store.addPost(login, post);
			tell(login, Act.APPOINTED, by, Map.of("post", post.toString()));
		}
	}

	@Override
	@Transactional
	public void dismiss(String login, Group post, String by) {
		find(login);
		List<String> administrators = this.store.lockAdministrators();
		if (!this.store.removePost(login, post)) {
			throw new Refusal.NotFound("organisation.no-post", post.toString());
		}
		keepOneAdministrator(administrators, login);
		tell(login, Act.DISMISSED, by, Map.of("post", post.toString()));
	}

	@Override
	@Transactional
	public void enable(String login, String by) {
		find(login);
		if (this.store.enabled(login, true)) {
			tell(login, Act.ENABLED, by, Map.of());
		}
	}

	@Override
	@Transactional
	public void disable(String login, String by) {
		find(login);
		List<String> administrators = this.store.lockAdministrators();
		if (this.store.enabled(login, false)) {
			keepOneAdministrator(administrators, login);
			tell(login, Act.DISABLED, by, Map.of());
		}
	}

	private void keepOneAdministrator(List<String> before, String login) {
		if (before.contains(login) && this.store.administrators().isEmpty()) {
			throw new Refusal.Conflict("organisation.last-admin");
		}
	}

	@Override
	@Transactional
	public void resetPassword(String login, String password, String by) {
		this.rules.checkPassword(login, unitWords(find(login).posts()), password);
		this.store.firstPassword(login, this.passwords.encode(password), endOfFirst());
		this.people.forgetFailures(login);
		tell(login, Act.PASSWORD_RESET, by, Map.of());
	}

	@Override
	@Transactional(readOnly = true)
	public void prove(String field, String login, String password) {
		Account account = account(login);
		if (account.locked(this.clock.instant()) || !this.passwords.matches(password, account.passwordHash())) {
			throw new Refusal.Invalid(field, "organisation.password.wrong");
		}
	}

	private Account account(String login) {
		return this.people.account(login).orElseThrow(() -> new Refusal.NotFound("organisation.no-account", login));
	}

	private List<String> unitWords(Collection<Group> posts) {
		return posts.stream()
			.map((post) -> post.unit().value())
			.flatMap((unit) -> Stream.concat(Stream.of(unit), this.units.find(unit).map(UnitView::name).stream()))
			.filter((word) -> !word.isBlank())
			.toList();
	}

	@Override
	@Transactional
	public void changePassword(String login, String current, String fresh) {
		prove("current", login, current);
		replace(account(login), fresh, Map.of());
	}

	@Override
	@Transactional
	public void replaceFirst(String login, String fresh) {
		Account account = account(login);
		if (!account.firstPassword()) {
			throw new Refusal.Conflict("organisation.password.own");
		}
		replace(account, fresh, Map.of("before", "first"));
	}

	private void replace(Account account, String fresh, Map<String, String> content) {
		String login = account.login();
		this.rules.checkPassword(login, unitWords(find(login).posts()), fresh);
		if (this.passwords.matches(fresh, account.passwordHash())) {
			throw new Refusal.Invalid("password", "organisation.password.same");
		}
		this.store.ownPassword(login, this.passwords.encode(fresh));
		tell(login, Act.PASSWORD_CHANGED, login, content);
	}

	@Override
	@Transactional
	public void unlock(String login, String by) {
		find(login);
		if (this.store.unlock(login, this.clock.instant())) {
			tell(login, Act.UNLOCKED, by, Map.of());
		}
	}

	private void tell(String login, Act act, String by, Map<String, String> content) {
		this.events.publishEvent(new AccountChanged(login, act, by, this.clock.instant(), content));
	}

}
