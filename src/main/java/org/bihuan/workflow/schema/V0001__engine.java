package org.bihuan.workflow.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Runs the engine's own create scripts, lets its tables hold every character, and adds
 * the indexes it lacks: without them each completion reads the whole task table and each
 * look for due timers the whole job table.
 */
class V0001__engine extends BaseJavaMigration {

	private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history",
			"decision.engine", "decision.history");

	private static final String OLD_CHARACTERS = "CHARSET=utf8 COLLATE utf8_bin";

	private static final String EVERY_CHARACTER = "CHARSET=utf8mb4 COLLATE utf8mb4_bin";

	private final Dialect dialect;

	V0001__engine(Dialect dialect) {
		this.dialect = dialect;
	}

	@Override
	public void migrate(Context context) throws SQLException {
		try (Statement statement = context.getConnection().createStatement()) {
			checkReferences(statement, false);
			for (String part : PARTS) {
				ScriptUtils.executeSqlScript(context.getConnection(), script(part));
			}
			statement.execute("create index BIHUAN_IDX_TASK_PARENT on ACT_RU_TASK(PARENT_TASK_ID_)");
			statement.execute("create index BIHUAN_IDX_JOB_DUE on ACT_RU_JOB(DUEDATE_)");
			checkReferences(statement, true);
		}
	}

	// to check the rows of a new reference MySQL copies the table, which is empty here
	private void checkReferences(Statement statement, boolean check) throws SQLException {
		if (this.dialect == Dialect.MYSQL) {
			statement.execute("set foreign_key_checks = " + (check ? 1 : 0));
		}
	}

	private Resource script(String part) {
		ClassPathResource script = new ClassPathResource(
				"org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(this.dialect.id(), part));
		try {
			return new ByteArrayResource(script.getContentAsString(StandardCharsets.UTF_8)
				.replace(OLD_CHARACTERS, EVERY_CHARACTER)
				.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A script of the engine cannot be read", ex);
		}
	}

}
