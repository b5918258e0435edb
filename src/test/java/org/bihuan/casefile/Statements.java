package org.bihuan.casefile;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Remembers each statement that is prepared.
 */
public class Statements extends DelegatingDataSource {

	private final Collection<String> prepared = new ConcurrentLinkedQueue<>();

	public Statements(DataSource pool) {
		super(pool);
	}

	public void forget() {
		this.prepared.clear();
	}

	public long count(String part) {
		return this.prepared.stream().filter((sql) -> sql.contains(part)).count();
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = super.getConnection();
		return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
					if ("prepareStatement".equals(method.getName())) {
						this.prepared.add((String) arguments[0]);
					}
					try {
						return method.invoke(connection, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

}
