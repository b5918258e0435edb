package org.bihuan.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Words that are looked for: each must stand somewhere in the text, all of them as they
 * are typed. Nothing in them is an operator. An index of pairs of characters may narrow
 * the rows beforehand; what is found is the same without it.
 *
 * @param terms the words in small letters, none empty
 */
public record Words(List<String> terms) {

	private static final int MOST = 10;

	// The index knows no character beyond the first plane.
	private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{N}&&[^\\x{10000}-\\x{10FFFF}]]{2,}");

	public Words {
		terms = List.copyOf(terms);
	}

	/**
	 * Reads what somebody typed.
	 * @param text words with blanks between them; null for none
	 * @return at most ten words
	 */
	public static Words of(@Nullable String text) {
		String typed = (text != null) ? text.strip() : "";
		return new Words(Arrays.stream(stored(typed).split("[\\s\\u3000]+"))
			.filter((term) -> !term.isEmpty())
			.distinct()
			.limit(MOST)
			.toList());
	}

	/**
	 * Texts as a column keeps them in which words are looked for.
	 * @param texts the texts
	 * @return the texts in small letters, a blank between them
	 */
	public static String stored(String... texts) {
		return String.join(" ", texts).toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether nothing is looked for.
	 * @return true if there is no word
	 */
	public boolean isEmpty() {
		return this.terms.isEmpty();
	}

	/**
	 * The condition on a column that keeps texts as {@link #stored} makes them.
	 * @param column the column
	 * @param indexed whether the database has an index of pairs of characters on it
	 * @return a condition; its parameters are {@link #parameters}
	 */
	public String sql(String column, boolean indexed) {
		List<String> conditions = new ArrayList<>();
		if (indexed && !index().isEmpty()) {
			conditions.add("match(%s) against(:wordIndex in boolean mode)".formatted(column));
		}
		for (int i = 0; i < this.terms.size(); i++) {
			conditions.add("%s like :word%d escape '!'".formatted(column, i));
		}
		return conditions.isEmpty() ? "(1 = 1)" : "(" + String.join(" and ", conditions) + ")";
	}

	/**
	 * Parameters of {@link #sql}.
	 * @param indexed whether the database has the index
	 * @return values by name
	 */
	public Map<String, Object> parameters(boolean indexed) {
		Map<String, Object> parameters = new HashMap<>();
		if (indexed && !index().isEmpty()) {
			parameters.put("wordIndex", index());
		}
		for (int i = 0; i < this.terms.size(); i++) {
			parameters.put("word" + i, "%" + this.terms.get(i).replaceAll("[!%_]", "!$0") + "%");
		}
		return parameters;
	}

	// Only letters and digits ever reach the index, so that no operator does.
	private String index() {
		return this.terms.stream()
			.flatMap((term) -> RUN.matcher(term).results())
			.map((run) -> "+\"" + run.group() + "\"")
			.collect(Collectors.joining(" "));
	}

}
