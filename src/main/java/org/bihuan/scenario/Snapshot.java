package org.bihuan.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The database as it was before the first scenario. Each begins with it, so that none
 * sees what another one left. H2 only: nobody plays scenarios on a server's database.
 */
class Snapshot {

	private final JdbcTemplate jdbc;

	private final TransactionOperations transactions;

	private final Path file;

	Snapshot(JdbcTemplate jdbc, TransactionOperations transactions, Path folder) throws IOException {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.file = Files.createTempFile(folder, "before", ".sql");
		run("script to '%s'");
	}

	void restore() {
		this.transactions.executeWithoutResult((status) -> this.jdbc.execute("drop all objects"));
		run("runscript from '%s'");
	}

	private void run(String command) {
		String sql = command.formatted(this.file.toAbsolutePath().toString().replace("'", "''"));
		this.transactions.executeWithoutResult((status) -> this.jdbc.execute(sql));
	}

}
