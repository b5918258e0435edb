package org.bihuan.deadline.overdue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.kept.KeptRows;
import org.bihuan.kept.KeptTables;
import org.bihuan.shared.WallTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The board and its sums as the round writes them.
 */
@Component
class BoardTable implements KeptRows<Long, BoardClock> {

	private static final List<String> ALIKE = List.of("overdue", "due_day", "harm", "authority", "lead_authority",
			"town", "sector", "kind", "rung");

	static final KeptTables TABLES = new KeptTables("ddl_obligation", "id", "board_stale",
			"service = false and state in ('RUNNING', 'MISSED')", "ddl_board",
			Stream.of(List.of("obligation_id", "unit", "due_at"), ALIKE).flatMap(List::stream).toList(),
			"ddl_board_sum", ALIKE, "clocks", "ddl_board_turn");

	private final Harms harms;

	private final JdbcClient jdbc;

	BoardTable(Harms harms, JdbcClient jdbc) {
		this.harms = harms;
		this.jdbc = jdbc;
	}

	@Override
	public Map<Long, BoardClock> ledger(Collection<Long> obligations) {
		List<Standing> ledger = this.jdbc.sql(Standing.SQL + " and o.id in (:ids)")
			.param("ids", obligations)
			.query(Standing::read)
			.list();
		Map<Harmed, Integer> harm = this.harms.of(ledger.stream().map(Standing::harmed).toList());
		Map<Long, BoardClock> clocks = new HashMap<>();
		ledger.forEach((one) -> clocks.put(one.obligation(), one.with(harm.get(one.harmed()))));
		return clocks;
	}

	@Override
	public Map<Long, BoardClock> copy(Collection<Long> obligations) {
		return this.jdbc.sql("select * from ddl_board where obligation_id in (:ids)")
			.param("ids", obligations)
			.query(BoardTable::read)
			.list()
			.stream()
			.collect(Collectors.toMap(BoardClock::obligation, Function.identity()));
	}

	private static BoardClock read(ResultSet row, int index) throws SQLException {
		Alike alike = new Alike(row.getBoolean("overdue"), row.getObject("due_day", LocalDate.class),
				row.getInt("harm"), row.getString("authority"), row.getString("lead_authority"), row.getString("town"),
				row.getString("sector"), row.getString("kind"), row.getString("rung"));
		return new BoardClock(row.getLong("obligation_id"), alike, row.getString("unit"),
				WallTime.moment(row, "due_at"));
	}

	@Override
	public Object[] values(BoardClock clock) {
		return Stream
			.concat(Stream.of(clock.obligation(), clock.unit(), WallTime.of(clock.dueAt())),
					clock.alike().values().stream())
			.toArray();
	}

	@Override
	public List<List<Object>> sums(BoardClock clock) {
		return List.of(clock.alike().values());
	}

	/** Clocks that have run out and clocks that run, as the ledger has them. */
	String truth() {
		return this.jdbc
			.sql("select coalesce(sum(case when overdue then 1 else 0 end), 0), count(*) from (" + Standing.SQL + ") s")
			.query((row, index) -> row.getLong(1) + " / " + row.getLong(2))
			.single();
	}

	/** How many sums differ from the ledger, what waits for the round aside. */
	int differences() {
		String columns = "overdue, authority, lead_authority, town, sector, kind, rung";
		return this.jdbc
			.sql("""
					select count(*) from (select sum(clocks) from (
					select %1$s, 1 as clocks from (%2$s) s where board_stale = false
					union all select %1$s, -clocks from ddl_board_sum
					union all select %3$s, 1 from ddl_board s join ddl_obligation o on o.id = s.obligation_id
					and o.board_stale = true) parts group by %1$s having sum(clocks) <> 0) wrong""".formatted(columns,
					Standing.SQL, "s." + columns.replace(", ", ", s.")))
			.query(Integer.class)
			.single();
	}

}
