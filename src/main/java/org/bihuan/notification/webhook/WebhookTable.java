package org.bihuan.notification.webhook;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.bihuan.notification.setting.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bots of units. Address and secret lie here enciphered, each bound to its unit.
 */
@Repository
@Transactional
class WebhookTable {

	private final JdbcClient jdbc;

	private final Vault vault;

	WebhookTable(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	@Transactional(readOnly = true)
	public Optional<Webhook> find(String unit) {
		return this.jdbc.sql("select style, address, secret, enabled from ntf_webhook where unit = ?")
			.param(unit)
			.query((row, index) -> new Webhook(unit, BotStyle.valueOf(row.getString(1)),
					URI.create(this.vault.open(row.getString(2), "address of " + unit)),
					(row.getString(3) != null) ? this.vault.open(row.getString(3), "secret of " + unit) : "",
					row.getBoolean(4)))
			.optional();
	}

	void save(Webhook bot, String by, Instant at) {
		String address = this.vault.lock(bot.address().toString(), "address of " + bot.unit());
		String secret = bot.secret().isEmpty() ? null : this.vault.lock(bot.secret(), "secret of " + bot.unit());
		this.jdbc.sql("delete from ntf_webhook where unit = ?").param(bot.unit()).update();
		this.jdbc
			.sql("insert into ntf_webhook (unit, style, host, address, secret, enabled, changed_at, changed_by)"
					+ " values (?, ?, ?, ?, ?, ?, ?, ?)")
			.params(bot.unit(), bot.style().name(), bot.address().getHost(), address, secret, bot.enabled(),
					Timestamp.from(at), by)
			.update();
	}

	void delete(String unit) {
		this.jdbc.sql("delete from ntf_webhook where unit = ?").param(unit).update();
	}

}
