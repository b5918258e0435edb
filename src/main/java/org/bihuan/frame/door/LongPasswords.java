package org.bihuan.frame.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * BCrypt for passwords of any length: it reads 72 bytes, so it is given a hash of the
 * whole password. The hash is one of this product alone, or a list of plain hashes from
 * elsewhere could be tried in place of passwords.
 */
class LongPasswords implements PasswordEncoder {

	private static final SecretKeySpec PURPOSE = new SecretKeySpec("bihuan password".getBytes(StandardCharsets.UTF_8),
			"HmacSHA256");

	private final PasswordEncoder slow;

	LongPasswords(int cost) {
		this.slow = new BCryptPasswordEncoder(cost);
	}

	@Override
	public String encode(CharSequence password) {
		return this.slow.encode(whole(password));
	}

	@Override
	public boolean matches(CharSequence password, String stored) {
		return this.slow.matches(whole(password), stored);
	}

	@Override
	public boolean upgradeEncoding(String stored) {
		return this.slow.upgradeEncoding(stored);
	}

	private static String whole(CharSequence password) {
		try {
			Mac mac = Mac.getInstance(PURPOSE.getAlgorithm());
			mac.init(PURPOSE);
			return Base64.getEncoder()
				.encodeToString(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
