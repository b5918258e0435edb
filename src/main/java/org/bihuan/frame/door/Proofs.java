package org.bihuan.frame.door;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What each way in takes for a proof. Each names its own, so that nothing else lets
 * anybody in.
 */
@Component
class Proofs {

	private final Doorkeeper doorkeeper;

	private final PasswordEncoder passwords;

	private final ObjectProvider<UserDetailsPasswordService> renewal;

	private final AuthenticationEventPublisher events;

	private final Clock clock;

	Proofs(Doorkeeper doorkeeper, PasswordEncoder passwords, ObjectProvider<UserDetailsPasswordService> renewal,
			AuthenticationEventPublisher events, Clock clock) {
		this.doorkeeper = doorkeeper;
		this.passwords = passwords;
		this.renewal = renewal;
		this.events = events;
		this.clock = clock;
	}

	AuthenticationManager ofPeople() {
		return by(PasswordProof.ofPeople(this.doorkeeper, this.passwords, this.clock));
	}

	AuthenticationManager ofPrograms() {
		return by(PasswordProof.ofPrograms(this.doorkeeper, this.passwords, this.clock));
	}

	private AuthenticationManager by(PasswordProof proof) {
		this.renewal.ifAvailable(proof::setUserDetailsPasswordService);
		ProviderManager one = new ProviderManager(proof);
		one.setAuthenticationEventPublisher(this.events);
		return one;
	}

}
