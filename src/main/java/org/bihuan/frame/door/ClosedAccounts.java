package org.bihuan.frame.door;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.bihuan.organisation.Account;
import org.bihuan.organisation.Accounts;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of somebody whose account was closed meanwhile, at the next request.
 */
class ClosedAccounts extends OncePerRequestFilter {

	private final Accounts accounts;

	ClosedAccounts(Accounts accounts) {
		this.accounts = accounts;
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
		return who.getPrincipal() instanceof Visitor
				&& this.accounts.account(who.getName()).filter(Account::enabled).isEmpty();
	}

}
