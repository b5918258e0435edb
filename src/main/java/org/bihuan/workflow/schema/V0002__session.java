package org.bihuan.workflow.schema;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Runs Spring Session's own create script, so that any node answers any session.
 */
class V0002__session extends BaseJavaMigration {

	private final Dialect dialect;

	V0002__session(Dialect dialect) {
		this.dialect = dialect;
	}

	@Override
	public void migrate(Context context) {
		ScriptUtils.executeSqlScript(context.getConnection(),
				new ClassPathResource("org/springframework/session/jdbc/schema-%s.sql".formatted(this.dialect.id())));
	}

}
