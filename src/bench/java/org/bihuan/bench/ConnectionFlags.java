package org.bihuan.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * What one loop costs the server in all, protocol included, as the product is set and
 * with one setting taken back at a time. The running program gets another pool each time.
 */
final class ConnectionFlags {

	/** Events of the server that are told apart; all others count as statements. */
	private static final Map<String, String> EVENTS = Map.of("statement/sql/commit", "commits",
			"statement/sql/set_option", "set", "statement/com/Prepare", "prepare", "statement/com/Close stmt", "close",
			"statement/com/Reset stmt", "reset");

	private static final List<String> COLUMNS = List.of("statements", "commits", "set", "prepare", "close", "reset");

	private final Program program;

	private final OurLoop loop;

	private final HikariConfig settings;

	ConnectionFlags(Program program, OurLoop loop) {
		this.program = program;
		this.loop = loop;
		try {
			this.settings = program.database().unwrap(HikariConfig.class);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void table(Report report) {
		ProcessEngineConfigurationImpl engine = this.program.engineConfiguration();
		List<List<Object>> rows = new ArrayList<>();
		rows.add(row("as the product is set", this.settings.getJdbcUrl()));
		for (String flag : List.of("useLocalSessionState", "useLocalTransactionState", "rewriteBatchedStatements",
				"useServerPrepStmts", "cachePrepStmts")) {
			rows.add(row(flag + "=false", this.settings.getJdbcUrl().replace(flag + "=true", flag + "=false")));
		}
		HistoryLevel level = engine.getHistoryLevel();
		engine.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_FULL);
		rows.add(row("history-level=full", this.settings.getJdbcUrl()));
		engine.setHistoryLevel(level);
		List<String> heading = new ArrayList<>(List.of("setting", "all"));
		heading.addAll(COLUMNS);
		report.heading("One setting taken back at a time");
		report.line("Identifiers come from %s.".formatted(engine.getIdGenerator().getClass().getSimpleName()));
		report.table(heading, rows);
	}

	private List<Object> row(String name, String url) {
		HikariConfig own = new HikariConfig();
		own.setJdbcUrl(url);
		own.setUsername(this.settings.getUsername());
		own.setPassword(this.settings.getPassword());
		own.setTransactionIsolation(this.settings.getTransactionIsolation());
		own.setAutoCommit(this.settings.isAutoCommit());
		own.setMaximumPoolSize(4);
		DelegatingDataSource database = (DelegatingDataSource) this.program.database();
		DataSource before = database.getTargetDataSource();
		try (HikariDataSource pool = new HikariDataSource(own)) {
			database.setTargetDataSource(pool);
			this.loop.run();
			return counted(name);
		}
		finally {
			database.setTargetDataSource(before);
		}
	}

	private List<Object> counted(String name) {
		JdbcTemplate jdbc = this.program.jdbc();
		jdbc.execute("truncate table performance_schema.events_statements_summary_global_by_event_name");
		this.loop.run();
		Map<String, Long> counts = new LinkedHashMap<>();
		jdbc.query("select event_name, count_star from performance_schema.events_statements_summary_global_by_event_name"
				+ " where count_star > 0", (row) -> {
					counts.merge(EVENTS.getOrDefault(row.getString(1), "statements"), row.getLong(2), Long::sum);
				});
		List<Object> cells = new ArrayList<>(List.of(name, counts.values().stream().mapToLong(Long::longValue).sum()));
		COLUMNS.forEach((column) -> cells.add(counts.getOrDefault(column, 0L)));
		return cells;
	}

}
