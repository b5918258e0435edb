package org.bihuan.frame.door;

import java.time.Clock;

import org.bihuan.organisation.Account;
import org.bihuan.organisation.Accounts;
import org.bihuan.organisation.SecondFactors;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/**
 * Knows the accounts and counts failed attempts.
 */
@Service
class Doorkeeper implements UserDetailsService {

	private final Accounts accounts;

	private final SecondFactors factors;

	private final Clock clock;

	Doorkeeper(Accounts accounts, SecondFactors factors, Clock clock) {
		this.accounts = accounts;
		this.factors = factors;
		this.clock = clock;
	}

	@Override
	public Visitor loadUserByUsername(String login) {
		return this.accounts.account(login)
			.map(this::visitor)
			.orElseThrow(() -> new UsernameNotFoundException("No such account"));
	}

	private Visitor visitor(Account account) {
		return new Visitor(account, this.factors.owed(account), this.clock.instant());
	}

	@EventListener
	void failed(AuthenticationFailureBadCredentialsEvent event) {
		this.accounts.failed(event.getAuthentication().getName());
	}

	/** Who is only half in has proved too little for failures to be forgotten. */
	@EventListener
	void succeeded(AuthenticationSuccessEvent event) {
		Authentication who = event.getAuthentication();
		if (who.isAuthenticated() && who.getPrincipal() instanceof Visitor visitor && visitor.hadFailures()) {
			this.accounts.succeeded(visitor.getUsername());
		}
	}

}
