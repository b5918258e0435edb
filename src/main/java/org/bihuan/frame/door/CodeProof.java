package org.bihuan.frame.door;

import java.time.Clock;

import org.bihuan.organisation.SecondFactors;

import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsChecker;

/**
 * Compares codes of somebody who is half in. A locked account proves nothing, and whoever
 * has a first password is still only half in.
 */
class CodeProof implements AuthenticationProvider {

	private final Doorkeeper doorkeeper;

	private final SecondFactors factors;

	private final Clock clock;

	private final UserDetailsChecker status = new AccountStatusUserDetailsChecker();

	CodeProof(Doorkeeper doorkeeper, SecondFactors factors, Clock clock) {
		this.doorkeeper = doorkeeper;
		this.factors = factors;
		this.clock = clock;
	}

	@Override
	public Authentication authenticate(Authentication given) {
		Visitor visitor = this.doorkeeper.loadUserByUsername(given.getName());
		this.status.check(visitor);
		if (!this.factors.prove(visitor.getUsername(), String.valueOf(given.getCredentials()))) {
			throw new BadCredentialsException("Not the code of this account and moment");
		}
		return visitor.firstPassword() ? HalfEntered.byCode(visitor, given.getDetails(), this.clock.instant())
				: visitor.whole(given.getDetails());
	}

	@Override
	public boolean supports(Class<?> kind) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
	}

}
