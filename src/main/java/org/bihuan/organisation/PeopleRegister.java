package org.bihuan.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People and their accounts from the tables.
 */
@Service
class PeopleRegister implements People, Accounts {

	private static final int MOST_FAILURES = 5;

	private static final Duration LOCKOUT = Duration.ofMinutes(15);

	private final PersonStore store;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PeopleRegister(PersonStore store, ApplicationEventPublisher events, Clock clock) {
		this.store = store;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public Person current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !authentication.isAuthenticated()
				|| authentication instanceof AnonymousAuthenticationToken) {
			throw new Refusal.Forbidden("organisation.nobody");
		}
		return this.store.findEnabled(authentication.getName())
			.orElseThrow(() -> new Refusal.Forbidden("organisation.nobody"));
	}

	@Override
	public Optional<Person> find(String login) {
		return this.store.find(login);
	}

	@Override
	public Map<String, String> names(Collection<String> logins) {
		return this.store.names(Set.copyOf(logins));
	}

	@Override
	public List<Person> holding(Group group) {
		return this.store.holding(group);
	}

	@Override
	public Optional<Account> account(String login) {
		return this.store.account(login);
	}

	@Override
	@Transactional
	public void failed(String login) {
		this.store.countFailure(login);
		Instant now = this.clock.instant();
		Instant until = now.plus(LOCKOUT);
		if (this.store.lock(login, MOST_FAILURES, until)) {
			this.events.publishEvent(new AccountChanged(login, AccountChanged.Act.LOCKED, "system", now,
					Map.of("until", until.toString())));
		}
	}

	@Override
	@Transactional
	public void succeeded(String login) {
		this.store.forgetFailures(login);
	}

	@Override
	@Transactional
	public void renewed(String login, String before, String after) {
		this.store.renewHash(login, before, after);
	}

}
