package org.bihuan.notification.inbox;

import java.time.Clock;
import java.util.List;

import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The messages of one reader. Nobody reads another's.
 */
@Service
@Transactional
class MessageBox {

	private static final int MOST = 200;

	private static final String SELECT = "select m.id, m.unread, m.read_at," + Facts.COLUMNS + "from ntf_message m"
			+ Facts.JOINS;

	private final JdbcClient jdbc;

	private final NoticeTable table;

	private final Clock clock;

	MessageBox(JdbcClient jdbc, NoticeTable table, Clock clock) {
		this.jdbc = jdbc;
		this.table = table;
		this.clock = clock;
	}

	/** One page, the newest first, with the exact count. */
	@Transactional(readOnly = true)
	public Listing<Message> page(String login, boolean unreadOnly, @Nullable String cursor, int limit) {
		if (limit < 1 || limit > MOST) {
			throw new Refusal.Unreadable("notice.limit", MOST);
		}
		List<Message> rows = this.jdbc
			.sql(SELECT + "where m.login = ? " + (unreadOnly ? "and m.unread = true " : "")
					+ "and m.id < ? order by m.id desc limit " + (limit + 1))
			.params(login, before(cursor))
			.query(Message::of)
			.list();
		boolean more = rows.size() > limit;
		List<Message> items = more ? rows.subList(0, limit) : rows;
		return new Listing<>(items, unreadOnly ? unread(login) : all(login),
				more ? String.valueOf(items.get(limit - 1).id()) : null);
	}

	private static long before(@Nullable String cursor) {
		try {
			return (cursor == null || cursor.isEmpty()) ? Long.MAX_VALUE : Long.parseLong(cursor);
		}
		catch (NumberFormatException ex) {
			throw new Refusal.Unreadable("notice.cursor");
		}
	}

	@Transactional(readOnly = true)
	public long unread(String login) {
		return count("select count(*) from ntf_message where login = ? and unread = true", login);
	}

	private long all(String login) {
		return count("select count(*) from ntf_message where login = ?", login);
	}

	private long count(String sql, String login) {
		return this.jdbc.sql(sql).param(login).query(Long.class).single();
	}

	/** Marks a message read and answers with it. */
	public Message read(long id, String login) {
		if (!this.table.read(id, login, this.clock.instant())) {
			throw new Refusal.NotFound("notice.unknown");
		}
		return this.jdbc.sql(SELECT + "where m.id = ?").param(id).query(Message::of).single();
	}

	/** Marks those read that the reader has had before the eyes; later ones stay. */
	public void readAll(String login, @Nullable Long upTo) {
		this.table.readAll(login, (upTo != null) ? upTo : Long.MAX_VALUE, this.clock.instant());
	}

}
