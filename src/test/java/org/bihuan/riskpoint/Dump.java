package org.bihuan.riskpoint;

import java.nio.charset.StandardCharsets;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All that stands in tables, a row as one text: bytes as letters.
 */
final class Dump {

	private Dump() {
	}

	/**
	 * Reads all tables whole, the engine's and those of sessions among them.
	 * @param jdbc the database
	 * @return the rows
	 */
	static List<String> of(JdbcTemplate jdbc) {
		List<String> rows = new ArrayList<>();
		for (String table : tables(jdbc)) {
			rows.addAll(jdbc.query("select * from " + table, (row, index) -> text(row)));
		}
		return rows;
	}

	private static List<String> tables(JdbcTemplate jdbc) {
		return jdbc.execute((ConnectionCallback<List<String>>) (connection) -> {
			DatabaseMetaData about = connection.getMetaData();
			String quote = about.getIdentifierQuoteString();
			List<String> names = new ArrayList<>();
			try (ResultSet tables = about.getTables(connection.getCatalog(), connection.getSchema(), "%",
					new String[] { "TABLE", "BASE TABLE" })) {
				while (tables.next()) {
					names.add(quote + tables.getString("TABLE_NAME") + quote);
				}
			}
			return names;
		});
	}

	private static String text(ResultSet row) throws SQLException {
		StringBuilder text = new StringBuilder();
		for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
			Object value = row.getObject(column);
			boolean bytes = value instanceof byte[] || value instanceof java.sql.Blob;
			text.append(bytes ? new String(row.getBytes(column), StandardCharsets.ISO_8859_1) : row.getString(column))
				.append('|');
		}
		return text.toString();
	}

}
