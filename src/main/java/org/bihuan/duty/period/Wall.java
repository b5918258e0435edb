package org.bihuan.duty.period;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;

import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Moments as the tables keep them: wall time of Shanghai, whatever the zone of the node.
 */
final class Wall {

	private Wall() {
	}

	static LocalDateTime of(Instant moment) {
		return LocalDateTime.ofInstant(moment, Zone.SHANGHAI);
	}

	static Instant moment(ResultSet row, String column) throws SQLException {
		return moment(row.getObject(column, LocalDateTime.class));
	}

	static @Nullable Instant momentOrNone(ResultSet row, String column) throws SQLException {
		LocalDateTime wall = row.getObject(column, LocalDateTime.class);
		return (wall != null) ? moment(wall) : null;
	}

	private static Instant moment(LocalDateTime wall) {
		return wall.atZone(Zone.SHANGHAI).toInstant();
	}

}
