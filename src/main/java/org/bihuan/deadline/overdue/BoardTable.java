package org.bihuan.deadline.overdue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.shared.WallTime;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The board and its sums as the round writes them.
 */
@Repository
class BoardTable {

	private static final String ALIKE = "overdue = ? and due_day = ? and harm = ? and authority = ?"
			+ " and lead_authority = ? and town = ? and sector = ? and kind = ? and rung = ?";

	private final JdbcTemplate batches;

	private final JdbcClient jdbc;

	BoardTable(JdbcTemplate batches, JdbcClient jdbc) {
		this.batches = batches;
		this.jdbc = jdbc;
	}

	/** Whether it is this node's turn, until its transaction ends. */
	boolean turn() {
		return !this.jdbc.sql("select id from ddl_board_turn for update skip locked")
			.query(Long.class)
			.list()
			.isEmpty();
	}

	/**
	 * Changed clocks, locked; those that somebody is changing right now wait for a later
	 * round.
	 */
	List<Long> lockStale(int limit) {
		return this.jdbc
			.sql("select id from ddl_obligation where board_stale = true order by id limit ? for update skip locked")
			.param(limit)
			.query(Long.class)
			.list();
	}

	List<Standing> ledger(Collection<Long> obligations) {
		return this.jdbc.sql(Standing.SQL + " and o.id in (:ids)")
			.param("ids", obligations)
			.query(Standing::read)
			.list();
	}

	Map<Long, BoardClock> board(Collection<Long> obligations) {
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

	void remove(List<Long> obligations) {
		this.batches.batchUpdate("delete from ddl_board where obligation_id = ?",
				obligations.stream().map((id) -> new Object[] { id }).toList());
	}

	void add(List<BoardClock> clocks) {
		this.batches.batchUpdate("""
				insert into ddl_board (overdue, due_day, harm, authority, lead_authority, town, sector, kind, rung,
				obligation_id, unit, due_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				clocks.stream()
					.map((one) -> with(one.alike(), one.obligation(), one.unit(), WallTime.of(one.dueAt())))
					.toList());
	}

	/** Adds to a sum, or takes away from it; one that counts nothing any more is gone. */
	void count(Alike alike, int clocks) {
		Object[] key = with(alike);
		if (this.batches.update("update ddl_board_sum set clocks = clocks + " + clocks + " where " + ALIKE, key) == 0) {
			this.batches.update(
					"""
							insert into ddl_board_sum (overdue, due_day, harm, authority, lead_authority, town, sector, kind, rung,
							clocks) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
					with(alike, clocks));
		}
		else if (clocks < 0) {
			this.batches.update("delete from ddl_board_sum where clocks = 0 and " + ALIKE, key);
		}
	}

	private static Object[] with(Alike alike, Object... more) {
		Object[] values = new Object[9 + more.length];
		System
			.arraycopy(
					new Object[] { alike.overdue(), alike.dueDay(), alike.harm(), alike.authority(),
							alike.leadAuthority(), alike.town(), alike.sector(), alike.kind(), alike.rung() },
					0, values, 0, 9);
		System.arraycopy(more, 0, values, 9, more.length);
		return values;
	}

	void seen(List<Long> obligations) {
		this.jdbc.sql("update ddl_obligation set board_stale = false where id in (:ids)")
			.param("ids", obligations)
			.update();
	}

	/**
	 * Nothing is on the board any more, and every clock that counts waits for the round.
	 */
	void clear() {
		this.jdbc.sql("delete from ddl_board").update();
		this.jdbc.sql("delete from ddl_board_sum").update();
		this.jdbc.sql(
				"update ddl_obligation set board_stale = true where service = false and state in ('RUNNING', 'MISSED')")
			.update();
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
