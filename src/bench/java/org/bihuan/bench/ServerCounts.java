package org.bihuan.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the server counts while something is done, protocol included. It counts for
 * everybody: nobody else may be at work, and its performance schema must be on.
 *
 * @param kinds events by kind
 * @param examined rows examined
 * @param written rows written
 */
record ServerCounts(Map<String, Long> kinds, long examined, long written) {

	private static final List<String> KINDS = List.of("statements", "commits", "set", "prepare", "close");

	/** Events of the server that are told apart; all others count as statements. */
	private static final Map<String, String> EVENTS = Map.of("statement/sql/commit", "commits",
			"statement/sql/set_option", "set", "statement/com/Prepare", "prepare", "statement/com/Close stmt", "close");

	private static final String TABLE = "performance_schema.events_statements_summary_global_by_event_name";

	static boolean kept(JdbcTemplate jdbc) {
		return Boolean.TRUE.equals(jdbc.queryForObject("select @@performance_schema = 1", Boolean.class));
	}

	static ServerCounts during(JdbcTemplate jdbc, Runnable work) {
		jdbc.execute("truncate table " + TABLE);
		work.run();
		Map<String, Long> kinds = new LinkedHashMap<>();
		long[] rows = new long[2];
		jdbc.query("select event_name, count_star, sum_rows_examined, sum_rows_affected from " + TABLE
				+ " where count_star > 0", (row) -> {
					kinds.merge(EVENTS.getOrDefault(row.getString(1), "statements"), row.getLong(2), Long::sum);
					rows[0] += row.getLong(3);
					rows[1] += row.getLong(4);
				});
		return new ServerCounts(kinds, rows[0], rows[1]);
	}

	long of(String kind) {
		return this.kinds.getOrDefault(kind, 0L);
	}

	/** What somebody waited for; a statement that is closed gets no answer. */
	long answered() {
		return of("statements") + of("commits") + of("set") + of("prepare");
	}

	List<Object> row(String name) {
		List<Object> cells = new ArrayList<>(List.of(name, answered()));
		KINDS.forEach((kind) -> cells.add(of(kind)));
		cells.add(this.examined);
		cells.add(this.written);
		return cells;
	}

	/** The heading of a table of such rows. */
	static List<String> heading(String first) {
		List<String> heading = new ArrayList<>(List.of(first, "answered"));
		heading.addAll(KINDS);
		heading.addAll(List.of("rows examined", "rows written"));
		return heading;
	}

}
