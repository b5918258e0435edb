package org.bihuan.designer.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A condition of a table's row, understood as far as tables are usually written: values,
 * comparisons, ranges, their lists, and questions with {@code ?}. What is not understood
 * is taken for a question of its own that no other cell asks.
 *
 * @param text the condition as written
 * @param test whether it holds for a value
 * @param mentions values that it names
 * @param understood whether it was understood
 */
record Cell(String text, Predicate<Object> test, Set<Object> mentions, boolean understood) {

	/** Any value that no cell names. */
	static final Object OTHER = new Object();

	/** No value at all. */
	static final Object NULL = new Object();

	private static final String NUMBER = "-?\\d{1,15}(?:\\.\\d{1,9})?";

	private static final String LITERAL = "\"[^\"]*+\"|" + NUMBER + "|true|false|null";

	private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);

	private static final Pattern ITEM = Pattern.compile("\\G\\s*(?:(<=|>=|<|>)?\\s*(" + LITERAL + ")|([\\[\\](])\\s*("
			+ NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")\\s*([\\])\\[]))\\s*(,|$)");

	private static final Pattern QUESTION = Pattern
		.compile("\\G\\s*\\?\\s*(<=|>=|!=|=|<|>)\\s*(" + LITERAL + ")\\s*(or|and|$)");

	static Cell of(String written) {
		String text = written.strip();
		if (text.isEmpty() || text.equals("-")) {
			return new Cell("", (value) -> true, Set.of(), true);
		}
		Set<Object> mentions = new LinkedHashSet<>();
		Matcher not = NOT.matcher(text);
		Predicate<Object> test = not.matches() ? items(not.group(1), mentions) : items(text, mentions);
		if (test != null) {
			return new Cell(text, not.matches() ? test.negate() : test, mentions, true);
		}
		mentions.clear();
		Predicate<Object> question = questions(text, mentions);
		if (question != null) {
			return new Cell(text, question, mentions, true);
		}
		Object own = new Opaque(text);
		return new Cell(text, own::equals, Set.of(own), false);
	}

	boolean holds(Object value) {
		return this.test.test(value);
	}

	boolean any() {
		return this.text.isEmpty();
	}

	private static @Nullable Predicate<Object> items(String text, Set<Object> mentions) {
		List<Predicate<Object>> items = new ArrayList<>();
		Matcher matcher = ITEM.matcher(text);
		String next = ",";
		while (!next.isEmpty() && matcher.find()) {
			next = matcher.group(7);
			items.add((matcher.group(2) != null) ? comparison(matcher.group(1), matcher.group(2), mentions)
					: range(matcher, mentions));
		}
		return next.isEmpty() ? (value) -> items.stream().anyMatch((item) -> item.test(value)) : null;
	}

	private static Predicate<Object> range(Matcher matcher, Set<Object> mentions) {
		Predicate<Object> from = comparison(matcher.group(3).equals("[") ? ">=" : ">", matcher.group(4), mentions);
		Predicate<Object> to = comparison(matcher.group(6).equals("]") ? "<=" : "<", matcher.group(5), mentions);
		return from.and(to);
	}

	/** As in the language of tables, {@code and} binds closer than {@code or}. */
	private static @Nullable Predicate<Object> questions(String text, Set<Object> mentions) {
		Predicate<Object> all = (value) -> false;
		Predicate<Object> together = (value) -> true;
		Matcher matcher = QUESTION.matcher(text);
		String next = "and";
		while (!next.isEmpty() && matcher.find()) {
			next = matcher.group(3);
			together = together.and(comparison(matcher.group(1), matcher.group(2), mentions));
			if (!next.equals("and")) {
				all = all.or(together);
				together = (value) -> true;
			}
		}
		return next.isEmpty() ? all : null;
	}

	private static Predicate<Object> comparison(@Nullable String sign, String literal, Set<Object> mentions) {
		Object named = value(literal);
		mentions.add(named);
		if (sign == null || sign.equals("=")) {
			return named::equals;
		}
		if (sign.equals("!=")) {
			return (value) -> !named.equals(value);
		}
		return (value) -> value instanceof BigDecimal left && named instanceof BigDecimal right
				&& compares(left.compareTo(right), sign);
	}

	private static boolean compares(int order, String sign) {
		return switch (sign) {
			case "<" -> order < 0;
			case "<=" -> order <= 0;
			case ">" -> order > 0;
			default -> order >= 0;
		};
	}

	static Object value(String literal) {
		return switch (literal) {
			case "true" -> Boolean.TRUE;
			case "false" -> Boolean.FALSE;
			case "null" -> NULL;
			default -> literal.startsWith("\"") ? literal.substring(1, literal.length() - 1)
					: new BigDecimal(literal).stripTrailingZeros();
		};
	}

	/**
	 * What a cell asks that is not understood.
	 *
	 * @param text the cell as written
	 */
	record Opaque(String text) {
	}

}
