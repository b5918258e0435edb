package org.bihuan.workflow.schema;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * The tables of kept words compare characters as they are on MySQL, too, and the text of
 * letters gets an index of pairs of characters. Units have a table of words by now.
 */
class V1334__word_indexes extends BaseJavaMigration {

	private static final String WORDS = "alter table %s modify column words longtext"
			+ " character set utf8mb4 collate utf8mb4_bin not null";

	private final Dialect dialect;

	V1334__word_indexes(Dialect dialect) {
		this.dialect = dialect;
	}

	@Override
	public void migrate(Context context) throws SQLException {
		try (Statement statement = context.getConnection().createStatement()) {
			if (this.dialect == Dialect.H2) {
				statement.execute("alter table org_unit drop column words");
				return;
			}
			statement.execute("alter table org_unit drop index org_unit_words, drop column words");
			for (String table : List.of("org_unit_words", "org_post_words", "ltr_words")) {
				statement.execute(WORDS.formatted(table));
			}
			statement.execute("set session innodb_ft_enable_stopword = off");
			statement.execute("create fulltext index ltr_words_words on ltr_words (words) with parser ngram");
			statement.execute("set session innodb_ft_enable_stopword = on");
		}
	}

}
