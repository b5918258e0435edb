package org.bihuan.notification.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.bihuan.notification.inbox.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to leave the house.
 *
 * @param id its identifier
 * @param key its unique name, the same at every attempt
 * @param channel the way out
 * @param login whom it goes to; null if a unit
 * @param unit the unit; null if a person
 * @param facts what its text names
 * @param attempts how often was tried, this time included
 */
public record OutboxRow(long id, String key, Channel channel, @Nullable String login, @Nullable String unit,
		Facts facts, int attempts) {

	static OutboxRow of(ResultSet row, int index) throws SQLException {
		return new OutboxRow(row.getLong("id"), row.getString("outbox_key"), Channel.valueOf(row.getString("channel")),
				row.getString("login"), row.getString("unit"), Facts.of(row), row.getInt("attempts"));
	}

}
