package org.bihuan.frame.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Spares a program that sends its password with every call the slow hash each time. What
 * is remembered for a minute is a keyed hash of password and stored hash together: a
 * changed password is unknown at once, a wrong one always costs the full price.
 */
class RecentPasswords implements PasswordEncoder {

	private static final long MEMORY = Duration.ofMinutes(1).toNanos();

	private static final int MOST = 1000;

	private final PasswordEncoder slow;

	private final SecretKeySpec key;

	private final Map<String, Long> recent = new ConcurrentHashMap<>();

	RecentPasswords(PasswordEncoder slow) {
		this.slow = slow;
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.key = new SecretKeySpec(random, "HmacSHA256");
	}

	@Override
	public String encode(CharSequence password) {
		return this.slow.encode(password);
	}

	@Override
	public boolean matches(CharSequence password, String stored) {
		String mark = mark(password, stored);
		Long since = this.recent.get(mark);
		if (since != null && System.nanoTime() - since < MEMORY) {
			return true;
		}
		boolean matches = this.slow.matches(password, stored);
		if (matches) {
			remember(mark);
		}
		return matches;
	}

	@Override
	public boolean upgradeEncoding(String stored) {
		return this.slow.upgradeEncoding(stored);
	}

	private void remember(String mark) {
		if (this.recent.size() >= MOST) {
			this.recent.clear();
		}
		this.recent.put(mark, System.nanoTime());
	}

	private String mark(CharSequence password, String stored) {
		try {
			Mac mac = Mac.getInstance(this.key.getAlgorithm());
			mac.init(this.key);
			mac.update(stored.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder()
				.encodeToString(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
