package org.bihuan.casefile;

import org.bihuan.casefile.chain.Digest;

/**
 * The hash that names bytes in a case file.
 */
public final class Sha256 {

	private Sha256() {
	}

	/**
	 * Hashes bytes.
	 * @param bytes the bytes
	 * @return lower-case hexadecimal
	 */
	public static String of(byte[] bytes) {
		return Digest.of(bytes);
	}

}
