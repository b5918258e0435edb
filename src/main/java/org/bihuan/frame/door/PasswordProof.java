package org.bihuan.frame.door;

import java.time.Clock;

import org.bihuan.organisation.SecondFactors.Owed;

import org.springframework.security.authentication.AccountExpiredException;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsChecker;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares passwords. On pages a right one of somebody who owes a second factor opens no
 * more than half the door. A program has nobody who types a code: there such an account
 * is refused before its password is looked at, so that nothing is learnt of it. A first
 * password opens as little; that it is one, or has ended, is told to whoever knows it.
 */
class PasswordProof extends DaoAuthenticationProvider {

	private final Clock clock;

	private PasswordProof(Doorkeeper doorkeeper, PasswordEncoder passwords, Clock clock) {
		super(doorkeeper);
		setPasswordEncoder(passwords);
		this.clock = clock;
	}

	static PasswordProof ofPeople(Doorkeeper doorkeeper, PasswordEncoder passwords, Clock clock) {
		PasswordProof proof = new PasswordProof(doorkeeper, passwords, clock);
		proof.setPostAuthenticationChecks((user) -> refuse(((Visitor) user).firstPasswordEnded()));
		return proof;
	}

	static PasswordProof ofPrograms(Doorkeeper doorkeeper, PasswordEncoder passwords, Clock clock) {
		PasswordProof proof = new PasswordProof(doorkeeper, passwords, clock);
		UserDetailsChecker status = new AccountStatusUserDetailsChecker();
		proof.setPreAuthenticationChecks((user) -> {
			status.check(user);
			if (((Visitor) user).owes() != Owed.NOTHING) {
				throw new CredentialsExpiredException("A password alone does not open this account");
			}
		});
		proof.setPostAuthenticationChecks((user) -> refuse(((Visitor) user).firstPassword()));
		return proof;
	}

	private static void refuse(boolean firstPassword) {
		if (firstPassword) {
			throw new AccountExpiredException("A first password does not open this account here, or no more");
		}
	}

	@Override
	protected Authentication createSuccessAuthentication(Object principal, Authentication given, UserDetails user) {
		Authentication whole = super.createSuccessAuthentication(principal, given, user);
		Visitor visitor = (Visitor) user;
		return (visitor.owes() == Owed.NOTHING && !visitor.firstPassword()) ? whole
				: HalfEntered.byPassword(visitor, given.getDetails(), this.clock.instant());
	}

}
