package org.bihuan.frame.door;

import java.security.SecureRandom;
import java.util.Base64;

import org.springframework.session.SessionIdGenerator;
import org.springframework.stereotype.Component;

/**
 * Names of sessions: 216 random bits, as many as the column of the store takes.
 */
@Component
class SessionIds implements SessionIdGenerator {

	private static final int BYTES = 27;

	private final SecureRandom random = new SecureRandom();

	@Override
	public String generate() {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
