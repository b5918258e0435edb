package org.bihuan.whatif;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.bihuan.workflow.DecisionRow;
import org.jspecify.annotations.Nullable;

/**
 * Answers of a table, compared by what they say: which row said it does not matter, and a
 * number read from a record is the number that was written.
 */
final class Answers {

	private static final int LONGEST = 2000;

	private Answers() {
	}

	static boolean same(List<DecisionRow> some, List<DecisionRow> others) {
		return plain(some).equals(plain(others));
	}

	private static List<List<@Nullable Object>> plain(List<DecisionRow> rows) {
		return rows.stream()
			.map((row) -> Arrays.<@Nullable Object>asList(values(row.outputs()), row.document(), row.place()))
			.toList();
	}

	private static Map<String, @Nullable Object> values(Map<String, @Nullable Object> outputs) {
		Map<String, @Nullable Object> values = new TreeMap<>();
		outputs.forEach((name, value) -> values.put(name, value(value)));
		return values;
	}

	private static @Nullable Object value(@Nullable Object value) {
		if (value instanceof Number number) {
			return new BigDecimal(number.toString()).stripTrailingZeros();
		}
		return (value == null || value instanceof Boolean) ? value : value.toString();
	}

	/**
	 * Says how two answers differ, for a list. Of single rows it names what is not the
	 * same alone.
	 * @param before rows of the one answer
	 * @param after rows of the other one
	 * @return both, name and value of outputs with the basis; empty where no row matched
	 */
	static Pair said(List<DecisionRow> before, List<DecisionRow> after) {
		if (before.size() != 1 || after.size() != 1) {
			return new Pair(said(before), said(after));
		}
		Map<String, String> some = parts(before.get(0));
		Map<String, String> others = parts(after.get(0));
		Set<String> same = some.keySet()
			.stream()
			.filter((name) -> some.get(name).equals(others.get(name)))
			.collect(Collectors.toSet());
		some.keySet().removeAll(same);
		others.keySet().removeAll(same);
		return new Pair(said(some), said(others));
	}

	private static String said(List<DecisionRow> rows) {
		return bounded(rows.stream().map((row) -> said(parts(row))).collect(Collectors.joining("; ")));
	}

	private static String said(Map<String, String> parts) {
		return bounded(parts.entrySet()
			.stream()
			.map((part) -> part.getKey() + " = " + part.getValue())
			.collect(Collectors.joining(", ")));
	}

	private static String bounded(String said) {
		return (said.length() > LONGEST) ? said.substring(0, LONGEST - 1) + "…" : said;
	}

	private static Map<String, String> parts(DecisionRow row) {
		Map<String, String> parts = new LinkedHashMap<>();
		row.outputs().forEach((name, value) -> parts.put(name, (value != null) ? value.toString() : "–"));
		if (row.document() != null) {
			parts.put("document", row.document());
		}
		if (row.place() != null) {
			parts.put("place", row.place());
		}
		return parts;
	}

	/**
	 * Two answers in words.
	 *
	 * @param before the one
	 * @param after the other one
	 */
	record Pair(String before, String after) {
	}

}
