package org.bihuan.bench;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections of a pool that commit each statement.
 */
final class OwnConnections extends DelegatingDataSource {

	OwnConnections(DataSource pool) {
		super(pool);
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = super.getConnection();
		connection.setAutoCommit(true);
		return connection;
	}

}
