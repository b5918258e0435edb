package org.bihuan.deadline.overdue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bihuan.deadline.OverdueClocks.Cell;
import org.bihuan.deadline.OverdueClocks.Facet;
import org.bihuan.deadline.OverdueClocks.UnitClocks;
import org.bihuan.kept.KeptCount;
import org.bihuan.kept.KeptCount.Part;
import org.bihuan.shared.UnitCode;

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

	private static final List<String> NAMES = List.of("word", "other");

	private static final String CHANGED = "ddl_obligation o join ddl_board s on s.obligation_id = o.id"
			+ " and o.board_stale = true";

	private final JdbcClient jdbc;

	private final Harms harms;

	BoardSums(JdbcClient jdbc, Harms harms) {
		this.jdbc = jdbc;
		this.harms = harms;
	}

	Map<String, Long> by(Facet facet, Narrowing narrowing) {
		Map<String, Long> counts = new HashMap<>();
		by(facet, facet, narrowing).forEach((cell, count) -> counts.put(cell.row(), count));
		return counts;
	}

	Map<Cell, Long> by(Facet rows, Facet columns, Narrowing narrowing) {
		List<String> words = List.of(WORDS.get(rows), WORDS.get(columns));
		String where = narrowing.sql();
		Part kept = narrowing.byUnit() ? new Part(words, "count(*)", "ddl_board s", where)
				: new Part(words, "sum(s.clocks)", "ddl_board_sum s", where);
		Part changed = new Part(words, "-count(*)", CHANGED, where);
		Part unseen = new Part(List.of(now(rows), now(columns)), "count(*)", "(" + Standing.UNSEEN + ") s", where);
		Map<Cell, Long> told = new HashMap<>();
		this.jdbc.sql(KeptCount.sql(NAMES, kept, changed, unseen)).params(narrowing.parameters()).query((row) -> {
			told.put(new Cell(row.getString(1), row.getString(2)), row.getLong(3));
		});
		Map<Cell, Long> counts = inWords(told);
		counts.values().removeIf((count) -> count == 0);
		return counts;
	}

	/** Sums know no units, but an index over the board does. */
	List<UnitClocks> units(Narrowing narrowing, int limit) {
		String part = "select s.unit, %s as clocks from %s where " + narrowing.sql() + " group by s.unit";
		return this.jdbc
			.sql("select unit, sum(clocks) as total from ("
					+ String.join(" union all ", part.formatted("count(*)", "ddl_board s"),
							part.formatted("-count(*)", CHANGED),
							part.formatted("count(*)", "(" + Standing.UNSEEN + ") s"))
					+ ") parts group by unit having sum(clocks) > 0 order by total desc, unit limit " + limit)
			.params(narrowing.parameters())
			.query((row, index) -> new UnitClocks(new UnitCode(row.getString("unit")), row.getLong("total")))
			.list();
	}

	private static String now(Facet facet) {
		return (facet == Facet.HARM) ? Harmed.SQL : WORDS.get(facet);
	}

	/** Harm that the round has not written down yet is asked of the table. */
	private Map<Cell, Long> inWords(Map<Cell, Long> told) {
		Map<Harmed, Integer> harms = this.harms.of(told.keySet()
			.stream()
			.flatMap((cell) -> Stream.of(cell.row(), cell.column()))
			.filter(Harmed::isTold)
			.map(Harmed::parse)
			.toList());
		Map<Cell, Long> counts = new HashMap<>();
		told.forEach((cell, count) -> counts.merge(new Cell(inWords(cell.row(), harms), inWords(cell.column(), harms)),
				count, Long::sum));
		return counts;
	}

	private static String inWords(String word, Map<Harmed, Integer> harms) {
		return Harmed.isTold(word) ? String.valueOf(harms.get(Harmed.parse(word))) : word;
	}

}
