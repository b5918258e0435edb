package org.bihuan.organisation.factor;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

import org.bihuan.organisation.SecondFactors.SecondFactor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Second factors as rows. What must happen once is a single conditional statement, so
 * that of two nodes one succeeds.
 */
@Repository
class FactorTable {

	private final JdbcClient jdbc;

	FactorTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The database's time: one for all nodes, and no demo's clock moves it. */
	Instant now() {
		return this.jdbc.sql("select current_timestamp(6)").query(Timestamp.class).single().toInstant();
	}

	Optional<SecondFactor> find(String login) {
		return this.jdbc.sql("""
				select f.since, (select count(*) from org_recovery_code r where r.login = f.login) as codes
				from org_second_factor f where f.login = ?""")
			.param(login)
			.query((row, number) -> new SecondFactor(row.getTimestamp("since").toInstant(), row.getInt("codes")))
			.optional();
	}

	Optional<Row> row(String login) {
		return this.jdbc.sql("select sealed, last_step from org_second_factor where login = ?")
			.param(login)
			.query((row, number) -> new Row(row.getString("sealed"), row.getLong("last_step")))
			.optional();
	}

	void insert(String login, String sealed, Instant since, long step, Collection<String> hashes) {
		this.jdbc.sql("insert into org_second_factor (login, sealed, since, last_step) values (?, ?, ?, ?)")
			.params(login, sealed, Timestamp.from(since), step)
			.update();
		hashes.forEach((hash) -> this.jdbc.sql("insert into org_recovery_code (login, hash) values (?, ?)")
			.params(login, hash)
			.update());
	}

	boolean use(String login, long step) {
		return this.jdbc.sql("update org_second_factor set last_step = ? where login = ? and last_step < ?")
			.params(step, login, step)
			.update() == 1;
	}

	boolean use(String login, String hash) {
		return this.jdbc.sql("delete from org_recovery_code where login = ? and hash = ?")
			.params(login, hash)
			.update() == 1;
	}

	boolean delete(String login) {
		return this.jdbc.sql("delete from org_second_factor where login = ?").param(login).update() == 1;
	}

	/**
	 * What codes are compared with.
	 *
	 * @param sealed the key under seal
	 * @param lastStep step of the code that was used last
	 */
	record Row(String sealed, long lastStep) {
	}

}
