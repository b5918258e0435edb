package org.bihuan.notification.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A notice as one reader has it.
 *
 * @param id its identifier
 * @param facts what its text names
 * @param unread whether it waits to be read
 * @param readAt when it was read; null if it never was
 */
record Message(long id, Facts facts, boolean unread, @Nullable Instant readAt) {

	static Message of(ResultSet row, int index) throws SQLException {
		Timestamp readAt = row.getTimestamp("read_at");
		return new Message(row.getLong("id"), Facts.of(row), row.getBoolean("unread"),
				(readAt != null) ? readAt.toInstant() : null);
	}

}
