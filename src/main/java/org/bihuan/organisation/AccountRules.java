package org.bihuan.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What logins, names and passwords must look like.
 */
@Component
class AccountRules {

	static final int SHORTEST_PASSWORD = 12;

	private static final Pattern LOGIN = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,58}[a-z0-9])?");

	private static final int LONGEST_NAME = 60;

	private static final int LONGEST_PASSWORD = 128;

	private static final int LEAST_BESIDES_WORDS = 8;

	private final Set<String> weak;

	/** The longest first. */
	private final List<String> words;

	AccountRules() {
		this.weak = Set.copyOf(lines("data/weak-passwords.txt"));
		this.words = lines("data/password-words.txt");
	}

	private static List<String> lines(String file) {
		try {
			return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<FieldProblem> ofNew(NewAccount account, Collection<String> ofUnit) {
		List<FieldProblem> problems = new ArrayList<>();
		if (!LOGIN.matcher(account.login()).matches()) {
			problems.add(new FieldProblem("login", "organisation.login.form"));
		}
		problems.addAll(ofName("name", account.name(), LONGEST_NAME));
		problems.addAll(ofPassword("password", account.login(), ofUnit, account.password()));
		return problems;
	}

	void checkName(String name) {
		refuse(ofName("name", name, LONGEST_NAME));
	}

	/**
	 * Refuses a password that others would guess.
	 * @param login the account
	 * @param ofUnit codes and names of the units at which its owner works
	 * @param password the password
	 */
	void checkPassword(String login, Collection<String> ofUnit, String password) {
		refuse(ofPassword("password", login, ofUnit, password));
	}

	static List<FieldProblem> ofName(String field, String name, int longest) {
		if (name.isBlank()) {
			return List.of(new FieldProblem(field, "organisation.name.missing"));
		}
		if (name.codePointCount(0, name.length()) > longest) {
			return List.of(new FieldProblem(field, "organisation.name.long", longest));
		}
		if (name.codePoints().anyMatch(AccountRules::invisible)) {
			return List.of(new FieldProblem(field, "organisation.name.characters"));
		}
		return List.of();
	}

	/**
	 * What steers the direction of writing or cannot be seen would make two names look
	 * alike.
	 */
	private static boolean invisible(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
				true;
			default -> false;
		};
	}

	private List<FieldProblem> ofPassword(String field, String login, Collection<String> ofUnit, String password) {
		if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
			return List.of(new FieldProblem(field, "organisation.password.short", SHORTEST_PASSWORD));
		}
		if (password.codePointCount(0, password.length()) > LONGEST_PASSWORD) {
			return List.of(new FieldProblem(field, "organisation.password.long", LONGEST_PASSWORD));
		}
		String plain = password.toLowerCase(Locale.ROOT);
		if (!login.isBlank() && plain.contains(login.toLowerCase(Locale.ROOT))) {
			return List.of(new FieldProblem(field, "organisation.password.login"));
		}
		if (ofUnit.stream().map((word) -> word.toLowerCase(Locale.ROOT)).anyMatch(plain::contains)) {
			return List.of(new FieldProblem(field, "organisation.password.unit"));
		}
		if (this.weak.contains(plain) || plain.codePoints().distinct().count() < 5 || ofWords(plain)
				|| CommonPasswords.cover(plain, LEAST_BESIDES_WORDS)) {
			return List.of(new FieldProblem(field, "organisation.password.weak"));
		}
		return List.of();
	}

	/** Words of this house and of everybody's passwords count for nothing. */
	private boolean ofWords(String plain) {
		String rest = plain;
		for (String word : this.words) {
			rest = rest.replace(word, "");
		}
		return !rest.equals(plain) && rest.codePointCount(0, rest.length()) < LEAST_BESIDES_WORDS;
	}

	static void refuse(List<FieldProblem> problems) {
		if (!problems.isEmpty()) {
			throw new Refusal.Invalid(problems);
		}
	}

}
