package org.bihuan.bench.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes the copies: each table in a thread of its own, some thousand cases at a time, so
 * that a table grows at few places and those stay in memory.
 */
final class Multiplication {

	private static final int CHUNK = 20_000;

	private static final int THREADS = 2;

	/**
	 * Of cases that are not copied whole, rows that neither lists nor polls nor clocks
	 * read are left out.
	 */
	private static final Map<String, String> KEPT = Map.of("ACT_HI_ACTINST", "false", "ACT_HI_PROCINST", "false",
			"ACT_HI_TASKINST", "false", "ACT_RU_EVENT_SUBSCR", "false", "ACT_RU_VARIABLE",
			"s.NAME_ in ('caseNumber', 'obligationId', 'nextAt')");

	private final JdbcTemplate jdbc;

	private final int whole;

	/**
	 * Of some cases.
	 * @param jdbc the database
	 * @param whole how many of them are copied whole
	 */
	Multiplication(JdbcTemplate jdbc, int whole) {
		this.jdbc = jdbc;
		this.whole = whole;
	}

	/**
	 * Writes them without the log that a crash would need: the server is one for tests,
	 * and a run that ends early begins anew.
	 */
	Map<String, Written> run(Map<CopiedTable, Long> rows, int copies) {
		Map<String, Written> written = new TreeMap<>();
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		this.jdbc.execute("alter instance disable innodb redo_log");
		try {
			Map<String, Future<Written>> running = new LinkedHashMap<>();
			rows.entrySet()
				.stream()
				.sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
				.map(Map.Entry::getKey)
				.forEach((table) -> running.put(table.name(), threads.submit(() -> copy(table, copies))));
			for (String table : running.keySet()) {
				written.put(table, running.get(table).get());
			}
			return written;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		finally {
			threads.shutdownNow();
			this.jdbc.execute("alter instance enable innodb redo_log");
		}
	}

	private Written copy(CopiedTable table, int copies) {
		Instant start = Instant.now();
		String insert = statement(table);
		Long rows = this.jdbc.execute((ConnectionCallback<Long>) (connection) -> write(connection, insert, copies));
		this.jdbc.queryForList("analyze table " + table.name());
		return new Written(Objects.requireNonNull(rows), Duration.between(start, Instant.now()));
	}

	/** Rows come before those that they refer to; {@link Agreement} looks afterwards. */
	private static long write(Connection connection, String insert, int copies) throws SQLException {
		long rows = 0;
		try (Statement statement = connection.createStatement()) {
			statement.execute("set foreign_key_checks = 0, unique_checks = 0");
			for (int from = 0; from < copies; from += CHUNK) {
				rows += statement.executeUpdate(insert + " where c.n >= %d and c.n < %d".formatted(from, from + CHUNK));
			}
			statement.execute("set foreign_key_checks = 1, unique_checks = 1");
		}
		return rows;
	}

	private String statement(CopiedTable table) {
		List<String> columns = Columns.given(table.name(), this.jdbc.queryForList("""
				select column_name from information_schema.columns
				where table_schema = database() and table_name = ? order by ordinal_position""", String.class,
				table.name()));
		return "insert into %s (%s) select %s from bench_copy c join bench_original o on o.original = c.original"
			.formatted(table.name(), String.join(", ", columns),
					String.join(", ", columns.stream().map(Columns::copied).toList()))
				+ " join %s s on s.bench_original = c.original and (c.n < %d or %s)".formatted(table.stage(),
						this.whole, KEPT.getOrDefault(table.name(), "true"));
	}

	/**
	 * Copies of a table's rows.
	 *
	 * @param rows how many
	 * @param duration how long it took beside the other tables
	 */
	record Written(long rows, Duration duration) {

		@Override
		public String toString() {
			return "%,d (%d s)".formatted(this.rows, this.duration.toSeconds());
		}

	}

}
