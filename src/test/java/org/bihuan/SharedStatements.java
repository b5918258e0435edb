package org.bihuan;

import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.Transaction;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Spares each engine of a JVM but the first one the reading of the statements that ship
 * with it. It takes seconds, and they are the same for all engines on one kind of
 * database.
 */
public final class SharedStatements extends AbstractProcessEnginePlugin {

	private static final Map<String, Configuration> READ = new ConcurrentHashMap<>();

	private final String database;

	private SharedStatements(String database) {
		this.database = database;
	}

	/**
	 * For an engine on H2.
	 * @return the plug-in
	 */
	public static SharedStatements h2() {
		return new SharedStatements("h2");
	}

	/**
	 * For an engine on MySQL.
	 * @return the plug-in
	 */
	static SharedStatements mysql() {
		return new SharedStatements("mysql");
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		Configuration statements = READ.get(this.database);
		if (statements != null) {
			engine.setSqlSessionFactory(new Sessions(statements, engine));
		}
	}

	@Override
	public void postInit(ProcessEngineConfigurationImpl engine) {
		if (!engine.getDatabaseType().equals(this.database)) {
			throw new IllegalStateException(
					"An engine on %s, not on %s".formatted(engine.getDatabaseType(), this.database));
		}
		READ.putIfAbsent(this.database, engine.getSqlSessionFactory().getConfiguration());
	}

	/** The statements of another engine on the database of this one. */
	private static final class Sessions extends DefaultSqlSessionFactory {

		private final ProcessEngineConfigurationImpl engine;

		private Sessions(Configuration statements, ProcessEngineConfigurationImpl engine) {
			super(statements);
			this.engine = engine;
		}

		@Override
		public SqlSession openSession() {
			return open(this.engine.getTransactionFactory().newTransaction(this.engine.getDataSource(), null, false));
		}

		@Override
		public SqlSession openSession(Connection connection) {
			return open(this.engine.getTransactionFactory().newTransaction(connection));
		}

		private SqlSession open(Transaction transaction) {
			Configuration statements = getConfiguration();
			return new DefaultSqlSession(statements,
					statements.newExecutor(transaction, statements.getDefaultExecutorType()), false);
		}

	}

}
