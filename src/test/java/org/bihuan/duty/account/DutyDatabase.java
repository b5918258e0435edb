package org.bihuan.duty.account;

import java.time.Clock;
import java.time.Instant;

import com.zaxxer.hikari.HikariDataSource;
import org.bihuan.Databases;
import org.bihuan.duty.DutyAccounts;
import org.bihuan.shared.Zone;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole schema, empty, for tests that count rows which they made.
 */
public final class DutyDatabase implements AutoCloseable {

	private final HikariDataSource pool = Databases.fresh(true);

	public JdbcClient jdbc() {
		return JdbcClient.create(this.pool);
	}

	/**
	 * Accounts as they stand at a moment.
	 * @param now the moment
	 * @return accounts
	 */
	public DutyAccounts accounts(Instant now) {
		return new CountedDuties(jdbc(), Clock.fixed(now, Zone.SHANGHAI));
	}

	/**
	 * Adds an enterprise.
	 * @param code its code
	 * @param name its name
	 * @param authority its lead authority
	 * @param town its town
	 */
	public void unit(String code, String name, String authority, String town) {
		jdbc().sql("""
				insert into org_unit (code, name, kind, lead_authority, town, district)
				values (?, ?, 'ENTERPRISE', ?, ?, 'D')""").params(code, name, authority, town).update();
	}

	@Override
	public void close() {
		this.pool.close();
	}

}
