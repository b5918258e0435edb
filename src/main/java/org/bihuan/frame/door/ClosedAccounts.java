package org.bihuan.frame.door;

import java.io.IOException;
import java.time.Clock;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.bihuan.organisation.Account;
import org.bihuan.organisation.Accounts;
import org.bihuan.organisation.SecondFactors;
import org.bihuan.organisation.SecondFactors.Owed;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of somebody whose account was closed meanwhile, of whom a second
 * factor is demanded since, whose password somebody else has set, or who took too long to
 * give what is owed, at the next request.
 */
class ClosedAccounts extends OncePerRequestFilter {

	private final Accounts accounts;

	private final SecondFactors factors;

	private final Clock clock;

	ClosedAccounts(Accounts accounts, SecondFactors factors, Clock clock) {
		this.accounts = accounts;
		this.factors = factors;
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		if (session != null && who != null && closed(who)) {
			session.invalidate();
			SecurityContextHolder.clearContext();
		}
		chain.doFilter(request, response);
	}

	private boolean closed(Authentication who) {
		return who.getPrincipal() instanceof Visitor && this.accounts.account(who.getName())
			.filter(Account::enabled)
			.filter((account) -> goesOn(who, account))
			.isEmpty();
	}

	private boolean goesOn(Authentication who, Account account) {
		return (who instanceof HalfEntered half) ? !half.isOver(this.clock.instant())
				: !account.firstPassword() && this.factors.owed(account) != Owed.ENROLMENT;
	}

}
