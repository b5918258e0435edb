package org.bihuan.workflow.schema;

import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Waiting timers of one process after another, and how many each has: without this index
 * a list of few would read past all timers of legal clocks.
 */
class V1312__waiting_jobs extends BaseJavaMigration {

	@Override
	public void migrate(Context context) throws SQLException {
		try (Statement statement = context.getConnection().createStatement()) {
			statement.execute("create index BIHUAN_IDX_JOB_PROCESS on ACT_RU_JOB (PROCESS_DEF_KEY_, DUEDATE_, ID_)");
		}
	}

}
