package org.bihuan.frame.door;

import java.time.Clock;

import org.bihuan.organisation.Account;
import org.bihuan.organisation.Accounts;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/**
 * Knows the accounts and counts failed attempts.
 */
@Service
class Doorkeeper implements UserDetailsService {

	private final Accounts accounts;

	private final Clock clock;

	Doorkeeper(Accounts accounts, Clock clock) {
		this.accounts = accounts;
		this.clock = clock;
	}

	@Override
	public UserDetails loadUserByUsername(String login) {
		return this.accounts.account(login)
			.map(this::visitor)
			.orElseThrow(() -> new UsernameNotFoundException("No such account"));
	}

	private Visitor visitor(Account account) {
		boolean locked = account.lockedUntil() != null && account.lockedUntil().isAfter(this.clock.instant());
		boolean hadFailures = account.failures() > 0 || account.lockedUntil() != null;
		return new Visitor(account.login(), account.passwordHash(), account.enabled(), locked, hadFailures);
	}

	@EventListener
	void failed(AuthenticationFailureBadCredentialsEvent event) {
		this.accounts.failed(event.getAuthentication().getName());
	}

	@EventListener
	void succeeded(AuthenticationSuccessEvent event) {
		if (event.getAuthentication().getPrincipal() instanceof Visitor visitor && visitor.hadFailures()) {
			this.accounts.succeeded(visitor.getUsername());
		}
	}

}
