package org.bihuan.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Of the rows that ask for one thing again and again, the one that asks most. Rows ask
 * for the same thing if they name the same subject or duty, scope and debtor. Of two that
 * ask alike the one that asks the principal leader counts, else the first.
 *
 * @param row the row that holds
 * @param beaten the others, the strictest first; they stay as bases
 */
public record Strictest(DecisionRow row, List<DecisionRow> beaten) {

	private static final List<String> THING = List.of("subject", "duty", "scope", "who");

	private static final Map<String, Integer> TIMES_A_YEAR = Map.of("BEFORE_EVENT", 1000, "DAILY", 365, "WEEKLY", 52,
			"MONTHLY", 12, "QUARTERLY", 4, "HALF_YEARLY", 2, "YEARLY", 1);

	private static final String COUNT = "COUNT:";

	private static final Comparator<DecisionRow> ASKS_MOST = Comparator.comparingInt(Strictest::timesAYear)
		.reversed()
		.thenComparing((row) -> !"principal-leader".equals(row.outputs().get("ledBy")));

	public Strictest {
		beaten = List.copyOf(beaten);
	}

	/**
	 * Whether rows ask for something again and again.
	 * @param rows rows of a table
	 * @return true if any has a frequency
	 */
	public static boolean applies(List<DecisionRow> rows) {
		return rows.stream().anyMatch((row) -> row.outputs().containsKey("frequency"));
	}

	/**
	 * The strictest of each thing.
	 * @param rows rows of one table
	 * @return one for each thing, in the order in which the table names them first
	 */
	public static List<Strictest> of(List<DecisionRow> rows) {
		Map<List<String>, List<DecisionRow>> things = new LinkedHashMap<>();
		rows.forEach((row) -> things.computeIfAbsent(thing(row), (none) -> new ArrayList<>()).add(row));
		return things.values().stream().map(Strictest::ofOneThing).toList();
	}

	private static Strictest ofOneThing(List<DecisionRow> rows) {
		List<DecisionRow> sorted = rows.stream().sorted(ASKS_MOST).toList();
		return new Strictest(sorted.get(0), sorted.subList(1, sorted.size()));
	}

	private static List<String> thing(DecisionRow row) {
		return THING.stream().map((name) -> String.valueOf(row.outputs().get(name))).toList();
	}

	/**
	 * How often a row asks.
	 * @param row the row
	 * @return times a year; 0 if its frequency is unknown
	 */
	public static int timesAYear(DecisionRow row) {
		String rule = String.valueOf(row.outputs().get("dueRule"));
		int count = rule.startsWith(COUNT) ? Integer.parseInt(rule.substring(COUNT.length())) : 1;
		return TIMES_A_YEAR.getOrDefault(String.valueOf(row.outputs().get("frequency")), 0) * count;
	}

	/**
	 * All rows that ask for the thing.
	 * @return the one that holds, then those it beats
	 */
	public Stream<DecisionRow> rows() {
		return Stream.concat(Stream.of(this.row), this.beaten.stream());
	}

}
