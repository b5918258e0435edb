package org.bihuan.frame.door;

import java.time.Clock;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bihuan.organisation.SecondFactors;

import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsChecker;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Opens the other half of the door. As with the password, the session gets a new name and
 * a new token, and everybody who listens is told.
 */
@Component
class SecondStep {

	private final Doorkeeper doorkeeper;

	private final SecondFactors factors;

	private final AuthenticationEventPublisher events;

	private final ProviderManager codes;

	private final UserDetailsChecker status = new AccountStatusUserDetailsChecker();

	private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	private final SessionAuthenticationStrategy sessions = new CompositeSessionAuthenticationStrategy(
			List.of(new ChangeSessionIdAuthenticationStrategy(),
					new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository())));

	SecondStep(Doorkeeper doorkeeper, SecondFactors factors, AuthenticationEventPublisher events, Clock clock) {
		this.doorkeeper = doorkeeper;
		this.factors = factors;
		this.events = events;
		this.codes = new ProviderManager(new CodeProof(doorkeeper, factors, clock));
		this.codes.setAuthenticationEventPublisher(events);
	}

	/**
	 * Lets somebody in for a code.
	 * @param half who is half in
	 * @param code the code
	 * @param request the request
	 * @param response its answer
	 * @return who is in, or half in with a first password
	 * @throws org.springframework.security.core.AuthenticationException if the code is
	 * wrong or the account locked
	 */
	Authentication byCode(HalfEntered half, String code, HttpServletRequest request, HttpServletResponse response) {
		UsernamePasswordAuthenticationToken given = UsernamePasswordAuthenticationToken.unauthenticated(half.getName(),
				code);
		given.setDetails(half.getDetails());
		Authentication whole = this.codes.authenticate(given);
		enter(whole, request, response);
		return whole;
	}

	/**
	 * Lets somebody in for the first code of a new key.
	 * @param half who is half in
	 * @param sealed the key under seal
	 * @param code its first code
	 * @param request the request
	 * @param response its answer
	 * @return recovery codes, told this once
	 * @throws org.springframework.security.core.AuthenticationException if the account is
	 * locked
	 * @throws org.bihuan.shared.Refusal if the key is not taken into use
	 */
	List<String> byEnrolment(HalfEntered half, String sealed, String code, HttpServletRequest request,
			HttpServletResponse response) {
		Visitor visitor = this.doorkeeper.loadUserByUsername(half.getName());
		this.status.check(visitor);
		List<String> recovery = this.factors.confirm(half.getName(), sealed, code);
		Authentication whole = visitor.whole(half.getDetails());
		this.events.publishAuthenticationSuccess(whole);
		enter(whole, request, response);
		return recovery;
	}

	private void enter(Authentication whole, HttpServletRequest request, HttpServletResponse response) {
		this.sessions.onAuthentication(whole, request, response);
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(whole);
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
	}

}
