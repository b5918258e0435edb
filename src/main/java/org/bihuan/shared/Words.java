package org.bihuan.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Words that are looked for: each must stand somewhere in the text, all of them as they
 * are typed. Nothing in them is an operator. An index of pairs of characters may narrow
 * the rows beforehand; what is found is the same without it.
 *
 * @param terms the words in small letters, none empty
 */
public record Words(List<String> terms) {

	/** So many words are looked for at a time. */
	public static final int MOST = 10;

	private static final int MOST_PAIRS = 40;

	private static final int TELLING = 3;

	// The index knows no character beyond the first plane.
	private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{N}&&[^\\x{10000}-\\x{10FFFF}]]{2,}");

	// A server that leaves stop words out of its index leaves out every pair that has
	// one.
	private static final Pattern STOPPED = Pattern.compile(".*[ai].*|be|by|de|en|of|on|or|to");

	private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

	public Words {
		terms = List.copyOf(terms);
	}

	/**
	 * Reads what somebody typed.
	 * @param text words with blanks between them; null for none
	 * @return at most ten words
	 */
	public static Words of(@Nullable String text) {
		return new Words(typed(text).stream().limit(MOST).toList());
	}

	/**
	 * How many words somebody typed.
	 * @param text words with blanks between them; null for none
	 * @return their number, also of those beyond the tenth
	 */
	public static int count(@Nullable String text) {
		return typed(text).size();
	}

	private static List<String> typed(@Nullable String text) {
		return BLANKS.splitAsStream(stored((text != null) ? text : ""))
			.filter((term) -> !term.isEmpty())
			.distinct()
			.toList();
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
	 * Whether an index of pairs of characters can narrow the rows.
	 * @return false if no word has a pair that every such index knows
	 */
	public boolean narrow() {
		return !index().isEmpty();
	}

	/**
	 * Whether all words stand in a text.
	 * @param text the text as it was written
	 * @return true if so
	 */
	public boolean in(String text) {
		return this.terms.stream().allMatch(stored(text)::contains);
	}

	/**
	 * The condition on a column that keeps texts as {@link #stored} makes them.
	 * @param column the column
	 * @param indexed whether the database has an index of pairs of characters on it
	 * @return a condition; its parameters are {@link #parameters}
	 */
	public String sql(String column, boolean indexed) {
		List<String> conditions = new ArrayList<>();
		if (indexed && narrow()) {
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
		if (indexed && narrow()) {
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
			.flatMap((term) -> telling(RUN.matcher(term).results().map(MatchResult::group).map(Words::pairs).toList()))
			.distinct()
			.limit(MOST_PAIRS)
			.map((pair) -> "+" + pair)
			.collect(Collectors.joining(" "));
	}

	// Pairs, for the server would read every text again to see whether longer words are
	// whole.
	private static List<String> pairs(String run) {
		return IntStream.range(1, run.length())
			.mapToObj((end) -> run.substring(end - 1, end + 1))
			.filter((pair) -> !STOPPED.matcher(pair).matches())
			.toList();
	}

	// All numbers begin alike: their ends tell more.
	private static Stream<String> telling(List<List<String>> runs) {
		List<String> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
		return (last.size() >= TELLING) ? last.stream() : runs.stream().flatMap(List::stream);
	}

}
