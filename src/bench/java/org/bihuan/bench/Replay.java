package org.bihuan.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/**
 * Asks the database once more what it was asked, and how it answers.
 */
final class Replay {

	private final DataSource database;

	Replay(DataSource database) {
		this.database = database;
	}

	/**
	 * The plan with the rows that it really touched.
	 * @param sent a query
	 * @return MySQL's {@code EXPLAIN ANALYZE}
	 */
	String plan(Sent sent) {
		try (Connection connection = this.database.getConnection();
				PreparedStatement statement = connection.prepareStatement("explain analyze " + sent.sql())) {
			sent.fill(statement);
			try (ResultSet rows = statement.executeQuery()) {
				StringBuilder plan = new StringBuilder();
				while (rows.next()) {
					plan.append(rows.getString(1)).append('\n');
				}
				return plan.toString();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sent.sql(), ex);
		}
	}

	/**
	 * What a query reads and returns, as the storage engine counts it.
	 * @param sent a query
	 * @return rows read and returned
	 */
	Rows rows(Sent sent) {
		try (Connection connection = this.database.getConnection();
				PreparedStatement query = connection.prepareStatement(sent.sql());
				Statement status = connection.createStatement()) {
			sent.fill(query);
			long before = read(status);
			int returned = 0;
			try (ResultSet rows = query.executeQuery()) {
				while (rows.next()) {
					returned++;
				}
			}
			long between = read(status);
			// the look at the counters counts too
			return new Rows(between - before - (read(status) - between), returned);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sent.sql(), ex);
		}
	}

	private static long read(Statement statement) throws SQLException {
		try (ResultSet rows = statement.executeQuery("show session status like 'Handler_read%'")) {
			long sum = 0;
			while (rows.next()) {
				sum += rows.getLong(2);
			}
			return sum;
		}
	}

	/**
	 * Rows of a query.
	 *
	 * @param read by the storage engine
	 * @param returned to the program
	 */
	record Rows(long read, int returned) {
	}

}
