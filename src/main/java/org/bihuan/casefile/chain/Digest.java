package org.bihuan.casefile.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Hashes, in hexadecimal.
 */
public final class Digest {

	/** The algorithm of new records; old ones keep theirs. */
	public static final String ALGORITHM = "SHA-256";

	/** What stands before the first record of a chain. */
	public static final String NOTHING = "0".repeat(64);

	private Digest() {
	}

	/**
	 * Hashes bytes with the algorithm of today.
	 * @param bytes the bytes
	 * @return lower-case hexadecimal
	 */
	public static String of(byte[] bytes) {
		return HexFormat.of().formatHex(algorithm(ALGORITHM).digest(bytes));
	}

	static String of(String algorithm, String text) {
		return HexFormat.of().formatHex(algorithm(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	static boolean known(String algorithm) {
		return ALGORITHM.equals(algorithm);
	}

	private static MessageDigest algorithm(String name) {
		try {
			return MessageDigest.getInstance(name);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("No such hash here: " + name, ex);
		}
	}

}
