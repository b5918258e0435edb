package org.bihuan.bench.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes the copies, table by table and some thousand cases at a time.
 */
final class Multiplication {

	private static final int CHUNK = 5_000;

	private final JdbcTemplate jdbc;

	Multiplication(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void run(List<CopiedTable> tables, int copies) {
		Map<CopiedTable, String> statements = new LinkedHashMap<>();
		tables.forEach((table) -> statements.put(table, statement(table)));
		this.jdbc.execute((ConnectionCallback<Void>) (connection) -> {
			write(connection, statements, copies);
			return null;
		});
		tables.forEach((table) -> this.jdbc.queryForList("analyze table " + table.name()));
	}

	/** Rows come before those that they refer to; {@link Agreement} looks afterwards. */
	private static void write(Connection connection, Map<CopiedTable, String> statements, int copies)
			throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("set foreign_key_checks = 0, unique_checks = 0");
			for (int from = 0; from < copies; from += CHUNK) {
				for (String insert : statements.values()) {
					statement.executeUpdate(insert + " where c.n >= %d and c.n < %d".formatted(from, from + CHUNK));
				}
			}
			statement.execute("set foreign_key_checks = 1, unique_checks = 1");
		}
	}

	private String statement(CopiedTable table) {
		List<String> columns = Columns.given(table.name(), this.jdbc.queryForList("""
				select column_name from information_schema.columns
				where table_schema = database() and table_name = ? order by ordinal_position""", String.class,
				table.name()));
		return "insert into %s (%s) select %s from bench_copy c join bench_original o on o.original = c.original"
			.formatted(table.name(), String.join(", ", columns),
					String.join(", ", columns.stream().map(Columns::copied).toList()))
				+ " join %s s on s.bench_original = c.original".formatted(table.stage());
	}

}
