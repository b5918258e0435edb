package org.bihuan.frame.door;

import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are hashed. Each hash carries the name of its algorithm, so that another
 * one can take its place while the old ones still count.
 */
@Configuration(proxyBeanMethods = false)
class Hashes {

	private static final String CURRENT = "hmac-bcrypt";

	/**
	 * Of the logarithm of rounds; a guess then costs an attacker what a login costs us.
	 */
	static final int COST = 10;

	@Bean
	static PasswordEncoder passwordEncoder(@Value("${bihuan.door.password-cost:" + COST + "}") int cost,
			Environment environment) {
		if (cost < COST && !environment.acceptsProfiles(Profiles.of("demo"))) {
			throw new IllegalStateException(
					"bihuan.door.password-cost is %d: only the demo may hash cheaper than %d".formatted(cost, COST));
		}
		return new RecentPasswords(named(cost));
	}

	static PasswordEncoder named(int cost) {
		DelegatingPasswordEncoder named = new DelegatingPasswordEncoder(CURRENT,
				Map.of(CURRENT, new LongPasswords(cost)));
		// of the time when no hash had a name
		named.setDefaultPasswordEncoderForMatches(new BCryptPasswordEncoder());
		return named;
	}

}
