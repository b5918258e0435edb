package org.bihuan.organisation.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that follow from a key and the time (RFC 4226 and 6238), as authenticator apps
 * make them: six digits, thirty seconds, SHA-1.
 */
final class Totp {

	static final int KEY_BYTES = 20;

	private static final int STEP_SECONDS = 30;

	private static final int CODES = 1_000_000;

	private Totp() {
	}

	/**
	 * The step of thirty seconds in which a moment lies.
	 * @param moment the moment
	 * @return number of the step
	 */
	static long step(Instant moment) {
		return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
	}

	static String code(byte[] key, long step) {
		byte[] hash = hash(key, step);
		int offset = hash[hash.length - 1] & 0xf;
		int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
		return "%06d".formatted(number % CODES);
	}

	private static byte[] hash(byte[] key, long step) {
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(key, "HmacSHA1"));
			return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
