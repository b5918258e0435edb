package org.bihuan.kept;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The statements of a round.
 *
 * @param <I> key of the rows
 */
final class SumTable<I> {

	private final KeptTables tables;

	private final Class<I> key;

	private final JdbcTemplate jdbc;

	private final NamedParameterJdbcTemplate named;

	private final String alike;

	SumTable(KeptTables tables, Class<I> key, JdbcTemplate jdbc) {
		this.tables = tables;
		this.key = key;
		this.jdbc = jdbc;
		this.named = new NamedParameterJdbcTemplate(jdbc);
		this.alike = tables.alike().stream().map((column) -> column + " = ?").collect(Collectors.joining(" and "));
	}

	/** Whether it is this node's turn, until its transaction ends. */
	boolean turn() {
		return !this.jdbc
			.queryForList("select id from %s for update skip locked".formatted(this.tables.turn()), Long.class)
			.isEmpty();
	}

	/**
	 * Changed rows, locked; those that somebody is changing right now wait for a later
	 * round.
	 */
	List<I> lockStale(int limit) {
		return this.jdbc
			.queryForList("select %1$s from %2$s where %3$s = true order by %1$s limit ? for update skip locked"
				.formatted(this.tables.id(), this.tables.ledger(), this.tables.stale()), this.key, limit);
	}

	void remove(List<I> ids) {
		this.jdbc.batchUpdate("delete from %s where %s = ?".formatted(this.tables.copy(), this.tables.columns().get(0)),
				ids.stream().map((id) -> new Object[] { id }).toList());
	}

	void add(List<Object[]> rows) {
		this.jdbc.batchUpdate(insert(this.tables.copy(), this.tables.columns()), rows);
	}

	private static String insert(String table, List<String> columns) {
		return "insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns),
				String.join(", ", Collections.nCopies(columns.size(), "?")));
	}

	/** Adds to a sum, or takes away from it; one that counts nothing any more is gone. */
	void count(List<Object> values, int count) {
		Object[] where = values.toArray();
		String sums = this.tables.sums();
		if (this.jdbc.update(
				"update %1$s set %2$s = %2$s + %3$d where %4$s".formatted(sums, this.tables.count(), count, this.alike),
				where) == 0) {
			this.jdbc.update(insert(sums, with(this.tables.alike(), this.tables.count())),
					with(values, count).toArray());
		}
		else if (count < 0) {
			this.jdbc.update("delete from %s where %s = 0 and %s".formatted(sums, this.tables.count(), this.alike),
					where);
		}
	}

	private static <T> List<T> with(List<T> values, T last) {
		List<T> all = new ArrayList<>(values);
		all.add(last);
		return all;
	}

	void seen(List<I> ids) {
		this.named.update("update %s set %s = false where %s in (:ids)".formatted(this.tables.ledger(),
				this.tables.stale(), this.tables.id()), Map.of("ids", ids));
	}

	/** Nothing is summed up any more, and every row that counts waits for the round. */
	void clear() {
		this.jdbc.update("delete from " + this.tables.copy());
		this.jdbc.update("delete from " + this.tables.sums());
		this.jdbc.update("update %s set %s = true where %s".formatted(this.tables.ledger(), this.tables.stale(),
				this.tables.counting()));
	}

}
