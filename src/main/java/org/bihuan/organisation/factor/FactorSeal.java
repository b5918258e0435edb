package org.bihuan.organisation.factor;

import java.nio.file.Path;
import java.util.HexFormat;

import org.bihuan.shared.Seal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Enciphers the key of a second factor, bound to its account.
 */
@Component
class FactorSeal {

	private final Seal seal;

	FactorSeal(@Value("${BIHUAN_FACTOR_KEY:}") String given, @Value("${bihuan.data-dir:./data}") Path dataDirectory) {
		this.seal = new Seal(given, dataDirectory.resolve("factor-key"));
	}

	String close(String login, byte[] key) {
		return this.seal.close(HexFormat.of().formatHex(key), place(login));
	}

	byte[] open(String login, String sealed) {
		return HexFormat.of().parseHex(this.seal.open(sealed, place(login)));
	}

	private static String place(String login) {
		return "second factor of " + login;
	}

}
