package org.bihuan.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.bihuan.migration.Migration.By;
import org.bihuan.workflow.Migrations.Route;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Migrations as rows. Each start or resumption has a number of its own, by which a run
 * that somebody believed dead finds that it is over.
 */
@Repository
class MigrationTable {

	private static final int SHOWN = 100;

	private static final TypeReference<Map<String, String>> MAPPING = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	MigrationTable(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void add(String id, Route route, String reason, By planned) {
		this.jdbc.sql("""
				insert into mgr_migration (id, process_key, version_from, version_to, mapping, reason, state,
					run_number, planned_by, planned_at)
				values (?, ?, ?, ?, ?, ?, 'PLANNED', 0, ?, ?)""")
			.params(id, route.process(), route.from(), route.to(), write(route.mapping()), reason, planned.login(),
					Timestamp.from(planned.at()))
			.update();
	}

	Optional<Migration> find(String id) {
		return this.jdbc.sql("select * from mgr_migration where id = ?")
			.param(id)
			.query((row, index) -> read(row))
			.optional();
	}

	List<Migration> newest() {
		return this.jdbc.sql("select * from mgr_migration order by planned_at desc, id desc limit ?")
			.param(SHOWN)
			.query((row, index) -> read(row))
			.list();
	}

	/** Makes it the one that runs, if nobody was faster. */
	boolean begin(Migration migration, By by) {
		return this.jdbc.sql(
				"update mgr_migration set state = 'RUNNING', running_process = process_key, run_number = run_number + 1,"
						+ " run_by = ?, run_at = ? where id = ? and run_number = ? and state = ?")
			.params(by.login(), Timestamp.from(by.at()), migration.id(), migration.run(), migration.state().name())
			.update() == 1;
	}

	void work(String id, String workId) {
		this.jdbc.sql("update mgr_migration set work_id = ? where id = ?").params(workId, id).update();
	}

	/** Ends a run, unless it is over. */
	boolean end(String id, int run, MigrationState state) {
		return this.jdbc
			.sql("update mgr_migration set state = ?, running_process = null"
					+ " where id = ? and run_number = ? and state = 'RUNNING'")
			.params(state.name(), id, run)
			.update() == 1;
	}

	/** Whether this run goes on; nobody stops it before the running transaction ends. */
	boolean goesOn(String id, int run) {
		return this.jdbc
			.sql("select id from mgr_migration where id = ? and run_number = ? and state = 'RUNNING' for update")
			.params(id, run)
			.query(String.class)
			.optional()
			.isPresent();
	}

	void clocksBefore(String id, int differences) {
		this.jdbc.sql("update mgr_migration set clocks_before = ?, clocks_after = null where id = ?")
			.params(differences, id)
			.update();
	}

	void clocksAfter(String id, int differences) {
		this.jdbc.sql("update mgr_migration set clocks_after = ? where id = ?").params(differences, id).update();
	}

	private Migration read(ResultSet row) throws SQLException {
		Route route = new Route(row.getString("process_key"), row.getInt("version_from"), row.getInt("version_to"),
				mapping(row.getString("mapping")));
		String startedBy = row.getString("run_by");
		return new Migration(row.getString("id"), route, row.getString("reason"),
				MigrationState.valueOf(row.getString("state")), row.getInt("run_number"),
				new By(row.getString("planned_by"), row.getTimestamp("planned_at").toInstant()),
				(startedBy != null) ? new By(startedBy, row.getTimestamp("run_at").toInstant()) : null,
				row.getString("work_id"), number(row, "clocks_before"), number(row, "clocks_after"));
	}

	private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
		int number = row.getInt(column);
		return row.wasNull() ? null : number;
	}

	private String write(Map<String, String> mapping) {
		try {
			return this.json.writeValueAsString(mapping);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Texts are always JSON", ex);
		}
	}

	private Map<String, String> mapping(String column) {
		try {
			return this.json.readValue(column, MAPPING);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Not a mapping: " + column, ex);
		}
	}

}
