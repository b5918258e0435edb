package org.bihuan.deadline.overdue;

import java.util.HashMap;
import java.util.Map;

import org.bihuan.deadline.OverdueClocks.Facet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts clocks: what the sums say, less what has changed since, and what it has become.
 * One statement, so that all three are of one moment.
 */
@Repository
class BoardSums {

	private static final Map<Facet, String> WORDS = Map.of(Facet.AUTHORITY, "s.authority", Facet.TOWN, "s.town",
			Facet.SECTOR, "s.sector", Facet.KIND, "s.kind", Facet.RUNG, "s.rung", Facet.HARM, "concat(s.harm, '')");

	private static final String PART = "select %s as word, %s as clocks from %s where %s group by %1$s";

	private static final String CHANGED = "ddl_obligation o join ddl_board s on s.obligation_id = o.id"
			+ " and o.board_stale = true";

	private final JdbcClient jdbc;

	private final Harms harms;

	BoardSums(JdbcClient jdbc, Harms harms) {
		this.jdbc = jdbc;
		this.harms = harms;
	}

	Map<String, Long> by(Facet facet, Narrowing narrowing) {
		String word = WORDS.get(facet);
		String now = (facet == Facet.HARM) ? Harmed.SQL : word;
		String kept = narrowing.byUnit() ? PART.formatted(word, "count(*)", "ddl_board s", narrowing.sql())
				: PART.formatted(word, "sum(s.clocks)", "ddl_board_sum s", narrowing.sql());
		Map<String, Long> told = new HashMap<>();
		this.jdbc
			.sql("select word, sum(clocks) as clocks from (" + kept + " union all "
					+ PART.formatted(word, "-count(*)", CHANGED, narrowing.sql()) + " union all "
					+ PART.formatted(now, "count(*)", "(" + Standing.UNSEEN + ") s", narrowing.sql())
					+ ") parts group by word")
			.params(narrowing.parameters())
			.query((row) -> {
				told.put(row.getString(1), row.getLong(2));
			});
		Map<String, Long> counts = inWords(told);
		counts.values().removeIf((count) -> count == 0);
		return counts;
	}

	/** Harm that the round has not written down yet is asked of the table. */
	private Map<String, Long> inWords(Map<String, Long> told) {
		Map<Harmed, Integer> harms = this.harms
			.of(told.keySet().stream().filter(Harmed::isTold).map(Harmed::parse).toList());
		Map<String, Long> counts = new HashMap<>();
		told.forEach((word, count) -> counts
			.merge(Harmed.isTold(word) ? String.valueOf(harms.get(Harmed.parse(word))) : word, count, Long::sum));
		return counts;
	}

}
