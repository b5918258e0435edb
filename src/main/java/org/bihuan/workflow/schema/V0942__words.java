package org.bihuan.workflow.schema;

import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Columns in which words are looked for. MySQL gets an index of pairs of characters; H2
 * reads the rows, with the same answers. Words that the server takes for stop words are
 * words here.
 */
class V0942__words extends BaseJavaMigration {

	private static final String UNITS = "alter table org_unit add column words varchar(300) %s"
			+ " generated always as (lower(concat(code, ' ', name))) %s";

	private static final String BINARY = "character set utf8mb4 collate utf8mb4_bin";

	private static final String INDEX = "create fulltext index %1$s_words on %1$s (words) with parser ngram";

	private final Dialect dialect;

	V0942__words(Dialect dialect) {
		this.dialect = dialect;
	}

	@Override
	public void migrate(Context context) throws SQLException {
		try (Statement statement = context.getConnection().createStatement()) {
			if (this.dialect == Dialect.H2) {
				statement.execute(UNITS.formatted("", ""));
				return;
			}
			statement.execute("set session innodb_ft_enable_stopword = off");
			statement.execute(UNITS.formatted(BINARY, "stored"));
			statement.execute("alter table case_words modify column words longtext %s not null".formatted(BINARY));
			statement.execute(INDEX.formatted("org_unit"));
			statement.execute(INDEX.formatted("case_words"));
			statement.execute("set session innodb_ft_enable_stopword = on");
		}
	}

}
