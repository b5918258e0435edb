package org.bihuan.notification.outbox;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.bihuan.notification.inbox.Facts;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows that leave the house. Nothing is sent inside a transaction: a row is taken for
 * a while, and whoever dies with it leaves it to the others when the while is over.
 */
@Repository
@Transactional
class OutboxTable {

	private static final String SELECT = "select m.id, m.outbox_key, m.channel, m.login, m.unit, m.attempts,"
			+ Facts.COLUMNS + "from ntf_outbox m" + Facts.JOINS;

	private static final int LONGEST = 450;

	private final JdbcClient jdbc;

	OutboxTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes rows that are due; two nodes never get the same one, and none waits for the
	 * other.
	 */
	List<OutboxRow> take(String node, int most, Instant now, Duration lease) {
		List<Long> ids = this.jdbc
			.sql("select id from ntf_outbox where state = 'WAITING' and next_at <= ? order by next_at, id limit " + most
					+ " for update skip locked")
			.param(Timestamp.from(now))
			.query(Long.class)
			.list();
		if (ids.isEmpty()) {
			return List.of();
		}
		this.jdbc
			.sql("update ntf_outbox set taken_by = :node, next_at = :until, attempts = attempts + 1 where id in (:ids)")
			.param("node", node)
			.param("until", Timestamp.from(now.plus(lease)))
			.param("ids", ids)
			.update();
		return this.jdbc.sql(SELECT + "where m.id in (:ids) order by m.id")
			.param("ids", ids)
			.query(OutboxRow::of)
			.list();
	}

	void settled(OutboxRow row, String state, String answer, Instant now) {
		this.jdbc.sql("update ntf_outbox set state = ?, answer = ?, settled_at = ?, taken_by = null where id = ?")
			.params(state, shortened(answer), Timestamp.from(now), row.id())
			.update();
		if (row.channel() == Channel.DIGEST) {
			this.jdbc.sql("update ntf_outbox set state = ?, settled_at = ? where digest = ? and state = 'DIGEST'")
				.params(state, Timestamp.from(now), row.key())
				.update();
		}
	}

	void failed(OutboxRow row, String answer, Instant next) {
		this.jdbc.sql("update ntf_outbox set answer = ?, next_at = ?, taken_by = null where id = ?")
			.params(shortened(answer), Timestamp.from(next), row.id())
			.update();
	}

	/** Waits because its reader wants quiet; that was no attempt. */
	void postpone(OutboxRow row, Instant next) {
		this.jdbc.sql("update ntf_outbox set next_at = ?, attempts = attempts - 1, taken_by = null where id = ?")
			.params(Timestamp.from(next), row.id())
			.update();
	}

	/** Joins the one mail of a day. */
	void join(OutboxRow row, Instant moment) {
		String digest = "digest/" + row.login() + "/" + moment;
		addDigest(row, digest, moment);
		this.jdbc.sql("update ntf_outbox set state = 'DIGEST', digest = ?, taken_by = null where id = ?")
			.params(digest, row.id())
			.update();
	}

	private void addDigest(OutboxRow row, String digest, Instant moment) {
		boolean there = this.jdbc.sql("select count(*) from ntf_outbox where outbox_key = ?")
			.param(digest)
			.query(Long.class)
			.single() > 0;
		if (!there) {
			try {
				add(digest, Channel.DIGEST, row.login(), null, "digest", moment);
			}
			catch (DuplicateKeyException ex) {
				// another node has opened the same day's mail
			}
		}
	}

	/** Adds what no notice has caused. */
	void add(String key, Channel channel, @Nullable String login, @Nullable String unit, String kind, Instant moment) {
		this.jdbc.sql("""
				insert into ntf_outbox (outbox_key, channel, login, unit, kind, topic, urgent, at, state, next_at,
				attempts) values (?, ?, ?, ?, ?, 'LETTER', true, ?, 'WAITING', ?, 0)""")
			.params(key, channel.name(), login, unit, kind, Timestamp.from(moment), Timestamp.from(moment))
			.update();
	}

	@Transactional(readOnly = true)
	public List<OutboxRow> joined(OutboxRow digest) {
		return this.jdbc.sql(SELECT + "where m.digest = ? order by m.id")
			.param(digest.key())
			.query(OutboxRow::of)
			.list();
	}

	private static String shortened(String answer) {
		return answer.substring(0, Math.min(answer.length(), LONGEST));
	}

}
