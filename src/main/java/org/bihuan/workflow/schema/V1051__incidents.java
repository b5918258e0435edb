package org.bihuan.workflow.schema;

import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * On MySQL an incident refers to its causes without foreign keys. A fresh one is its own
 * cause twice over: with the cascades of the engine's script MySQL 9.7 refuses to delete
 * it, without them too, and a job that had failed for good could never end, mended or
 * not. The engine deletes incidents by itself.
 */
class V1051__incidents extends BaseJavaMigration {

	private final Dialect dialect;

	V1051__incidents(Dialect dialect) {
		this.dialect = dialect;
	}

	@Override
	public void migrate(Context context) throws SQLException {
		if (this.dialect == Dialect.MYSQL) {
			try (Statement statement = context.getConnection().createStatement()) {
				statement.execute("alter table ACT_RU_INCIDENT drop foreign key ACT_FK_INC_CAUSE");
				statement.execute("alter table ACT_RU_INCIDENT drop foreign key ACT_FK_INC_RCAUSE");
			}
		}
	}

}
