package org.bihuan.workflow.schema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Runs the engine's own create scripts, lets its tables hold every character, and adds
 * the indexes it lacks: without them each completion reads the whole task table and each
 * look for due timers the whole job table.
 */
class V0001__engine extends BaseJavaMigration {

	private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history",
			"decision.engine", "decision.history");

	private final Dialect dialect;

	V0001__engine(Dialect dialect) {
		this.dialect = dialect;
	}

	@Override
	public void migrate(Context context) throws SQLException {
		for (String part : PARTS) {
			ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(
					"org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(this.dialect.id(), part)));
		}
		try (Statement statement = context.getConnection().createStatement()) {
			if (this.dialect == Dialect.MYSQL) {
				holdEveryCharacter(statement);
			}
			statement.execute("create index BIHUAN_IDX_TASK_PARENT on ACT_RU_TASK(PARENT_TASK_ID_)");
			statement.execute("create index BIHUAN_IDX_JOB_DUE on ACT_RU_JOB(DUEDATE_)");
		}
	}

	private void holdEveryCharacter(Statement statement) throws SQLException {
		statement.execute("set foreign_key_checks = 0");
		for (String table : tables(statement)) {
			statement.execute("alter table %s convert to character set utf8mb4 collate utf8mb4_bin".formatted(table));
		}
		statement.execute("set foreign_key_checks = 1");
	}

	private List<String> tables(Statement statement) throws SQLException {
		List<String> tables = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
				+ " where table_schema = database() and table_name like 'ACT\\_%'")) {
			while (rows.next()) {
				tables.add(rows.getString(1));
			}
		}
		return tables;
	}

}
