package org.bihuan.frame.door;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

	@Bean
	static PasswordEncoder passwordEncoder() {
		return new RecentPasswords(named());
	}

	static PasswordEncoder named() {
		DelegatingPasswordEncoder named = new DelegatingPasswordEncoder(CURRENT, Map.of(CURRENT, new LongPasswords()));
		// of the time when no hash had a name
		named.setDefaultPasswordEncoderForMatches(new BCryptPasswordEncoder());
		return named;
	}

}
