package org.bihuan.organisation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;

/**
 * The hundred thousand commonest passwords, from a library that carries them. They are
 * read when somebody sets a password, which is rare, and not kept in memory.
 */
final class CommonPasswords {

	private static final String LIST = "dictionaries/passwords.txt";

	private static final int SHORTEST = 6;

	private CommonPasswords() {
	}

	/**
	 * Whether a password is one of them, or one of them and little else.
	 * @param plain the password in small letters
	 * @param least how many other characters must stand beside a common one
	 * @return true if so
	 */
	static boolean cover(String plain, int least) {
		try (BufferedReader list = new BufferedReader(
				new InputStreamReader(new ClassPathResource(LIST).getInputStream(), StandardCharsets.UTF_8))) {
			return list.lines()
				.filter((word) -> word.length() >= SHORTEST && plain.contains(word))
				.map((word) -> plain.replace(word, ""))
				.anyMatch((rest) -> rest.codePointCount(0, rest.length()) < least);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
