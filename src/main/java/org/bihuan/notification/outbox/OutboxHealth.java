package org.bihuan.notification.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.bihuan.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits in the outbox and what was given up, as numbers and as a list.
 */
@Service
@Transactional
class OutboxHealth implements MeterBinder {

	private static final int LISTED = 200;

	private final JdbcClient jdbc;

	private final Clock clock;

	OutboxHealth(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("bihuan.outbox.waiting", this, OutboxHealth::waiting)
			.description("Messages that have not left yet")
			.register(registry);
		Gauge.builder("bihuan.outbox.oldest", this, OutboxHealth::oldest)
			.description("Age of the oldest message that is due and has not left")
			.baseUnit("seconds")
			.register(registry);
		Gauge.builder("bihuan.outbox.dead", this, OutboxHealth::dead)
			.description("Messages that were given up")
			.register(registry);
	}

	@Transactional(readOnly = true)
	public long waiting() {
		return count("WAITING");
	}

	@Transactional(readOnly = true)
	public long dead() {
		return count("DEAD");
	}

	private long count(String state) {
		return this.jdbc.sql("select count(*) from ntf_outbox where state = ?").param(state).query(Long.class).single();
	}

	/** What waits for the end of quiet hours is not late. */
	@Transactional(readOnly = true)
	public long oldest() {
		Instant now = this.clock.instant();
		return this.jdbc
			.sql("select at from ntf_outbox where state = 'WAITING' and (next_at <= ? or attempts > 0)"
					+ " order by at limit 1")
			.param(Timestamp.from(now))
			.query(Timestamp.class)
			.optional()
			.map((at) -> Duration.between(at.toInstant(), now).toSeconds())
			.orElse(0L);
	}

	@Transactional(readOnly = true)
	public List<DeadLetter> deadLetters() {
		return this.jdbc
			.sql("select id, channel, coalesce(login, unit), kind, at, attempts, answer, settled_at from ntf_outbox"
					+ " where state = 'DEAD' order by id desc limit " + LISTED)
			.query((row, index) -> new DeadLetter(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
					row.getTimestamp(5).toInstant(), row.getInt(6), row.getString(7), row.getTimestamp(8).toInstant()))
			.list();
	}

	/** Gives a dead letter its attempts anew. */
	public void retry(long id) {
		int changed = this.jdbc
			.sql("update ntf_outbox set state = 'WAITING', attempts = 0, next_at = ?, settled_at = null"
					+ " where id = ? and state = 'DEAD'")
			.params(Timestamp.from(this.clock.instant()), id)
			.update();
		if (changed == 0) {
			throw new Refusal.Conflict("notice.outbox.notDead");
		}
		String key = this.jdbc.sql("select outbox_key from ntf_outbox where id = ?")
			.param(id)
			.query(String.class)
			.single();
		this.jdbc.sql("update ntf_outbox set state = 'DIGEST', settled_at = null where digest = ? and state = 'DEAD'")
			.param(key)
			.update();
	}

	/**
	 * A message that was given up.
	 *
	 * @param id its identifier
	 * @param channel the way out
	 * @param to person or unit
	 * @param kind what it tells
	 * @param at when it was told
	 * @param attempts how often was tried
	 * @param answer the last answer
	 * @param givenUpAt when it was given up
	 */
	record DeadLetter(long id, String channel, String to, String kind, Instant at, int attempts, String answer,
			Instant givenUpAt) {
	}

}
