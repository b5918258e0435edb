package org.bihuan.words;

import java.util.Objects;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Tells whether the database has an index of pairs of characters on a table.
 */
public final class WordIndex {

	private static final String INDEXES = """
			select count(*) from information_schema.statistics where table_schema = database()
			and table_name = ? and index_type = 'FULLTEXT'""";

	private WordIndex() {
	}

	/**
	 * Asks the database.
	 * @param jdbc the database
	 * @param table name of the table
	 * @return true if there is such an index
	 */
	public static boolean on(JdbcOperations jdbc, String table) {
		String product = jdbc
			.execute((ConnectionCallback<String>) (connection) -> connection.getMetaData().getDatabaseProductName());
		return "MySQL".equals(product) && Objects.requireNonNull(jdbc.queryForObject(INDEXES, Long.class, table)) > 0;
	}

}
