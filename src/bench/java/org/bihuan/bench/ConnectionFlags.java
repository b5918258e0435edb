package org.bihuan.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * What one loop costs the server in all, protocol included, as the product is set and
 * with one setting of the connection turned round at a time. The running program gets
 * another pool each time.
 */
final class ConnectionFlags {

	private final Program program;

	private final OurLoop loop;

	private final HikariConfig settings;

	ConnectionFlags(Program program, OurLoop loop) {
		this.program = program;
		this.loop = loop;
		try {
			this.settings = program.database().unwrap(HikariConfig.class);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void table(Report report) {
		List<List<Object>> rows = new ArrayList<>();
		rows.add(row("as the product is set", this.settings.getJdbcUrl()));
		Stream
			.of("useLocalSessionState=true", "readOnlyPropagatesToServer=false", "rewriteBatchedStatements=true",
					"useServerPrepStmts=true", "cachePrepStmts=true")
			.forEach((flag) -> rows.add(row(turned(flag), this.settings.getJdbcUrl().replace(flag, turned(flag)))));
		report.heading("One setting of the connection turned round at a time");
		report.table(ServerCounts.heading("setting"), rows);
	}

	private static String turned(String flag) {
		return flag.endsWith("=true") ? flag.replace("=true", "=false") : flag.replace("=false", "=true");
	}

	private List<Object> row(String name, String url) {
		HikariConfig own = new HikariConfig();
		own.setJdbcUrl(url);
		own.setUsername(this.settings.getUsername());
		own.setPassword(this.settings.getPassword());
		own.setTransactionIsolation(this.settings.getTransactionIsolation());
		own.setAutoCommit(this.settings.isAutoCommit());
		own.setMaximumPoolSize(4);
		DelegatingDataSource database = (DelegatingDataSource) this.program.database();
		DataSource before = database.getTargetDataSource();
		try (HikariDataSource pool = new HikariDataSource(own)) {
			database.setTargetDataSource(pool);
			this.loop.run();
			return ServerCounts.during(this.program.jdbc(), this.loop::run).row(name);
		}
		finally {
			database.setTargetDataSource(before);
		}
	}

}
