package org.bihuan.organisation.factor;

import java.math.BigInteger;

/**
 * Bytes in letters and digits that nobody takes for one another (RFC 4648), five bits
 * each: the only writing of a key that all authenticator apps take.
 */
final class Base32 {

	private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

	private static final int BITS = 5;

	private Base32() {
	}

	/**
	 * Writes bytes.
	 * @param bytes as many as fill whole letters: a multiple of five
	 * @return the letters
	 */
	static String of(byte[] bytes) {
		BigInteger number = new BigInteger(1, bytes);
		StringBuilder letters = new StringBuilder();
		for (int shift = bytes.length * Byte.SIZE - BITS; shift >= 0; shift -= BITS) {
			letters.append(LETTERS.charAt(number.shiftRight(shift).intValue() & (LETTERS.length() - 1)));
		}
		return letters.toString();
	}

	static String inFours(String letters, String between) {
		return String.join(between, letters.split("(?<=\\G.{4})"));
	}

}
