package org.bihuan.notification.setting;

import java.nio.ByteBuffer;
import java.nio.file.Path;

import org.bihuan.shared.Seal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps secrets of bots, and makes codes for addresses that no table holds.
 */
@Component
public class Vault {

	private static final int CODES = 1_000_000;

	private final Seal seal;

	Vault(@Value("${BIHUAN_NOTIFICATION_KEY:}") String given, @Value("${bihuan.data-dir:./data}") Path dataDirectory) {
		this.seal = new Seal(given, dataDirectory.resolve("notification-key"));
	}

	/**
	 * Enciphers.
	 * @param text the secret
	 * @param place where it is kept; it opens only there
	 * @return nonce and ciphertext in base 64
	 */
	public String lock(String text, String place) {
		return this.seal.close(text, place);
	}

	/**
	 * Deciphers.
	 * @param locked what {@link #lock} returned
	 * @param place where it is kept
	 * @return the secret
	 */
	public String open(String locked, String place) {
		return this.seal.open(locked, place);
	}

	/**
	 * Six digits that follow from a text and the key, so that none need be stored.
	 * @param text what they stand for
	 * @return the digits
	 */
	public String code(String text) {
		return "%06d".formatted(Math.floorMod(ByteBuffer.wrap(this.seal.mark(text)).getLong(), CODES));
	}

}
