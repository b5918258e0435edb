package org.bihuan.administration;

import java.security.SecureRandom;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Passwords that are shown once, in letters that nobody takes for one another.
 */
@Component
class FreshPassword {

	private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	/** As many as hold 128 random bits. */
	private static final int LENGTH = 23;

	private final SecureRandom random = new SecureRandom();

	/**
	 * The password that was given, or a new one.
	 * @param given what an administrator chose; null or empty for none
	 * @return the password
	 */
	String orGiven(@Nullable String given) {
		if (given != null && !given.isEmpty()) {
			return given;
		}
		return this.random.ints(LENGTH, 0, LETTERS.length())
			.mapToObj((index) -> String.valueOf(LETTERS.charAt(index)))
			.collect(Collectors.joining());
	}

}
