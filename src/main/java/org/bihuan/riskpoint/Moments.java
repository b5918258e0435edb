package org.bihuan.riskpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Moments in tables, to the microsecond that every database keeps.
 */
final class Moments {

	private Moments() {
	}

	static @Nullable Instant of(ResultSet row, String column) throws SQLException {
		Timestamp value = row.getTimestamp(column);
		return (value != null) ? value.toInstant() : null;
	}

	static Instant known(ResultSet row, String column) throws SQLException {
		return row.getTimestamp(column).toInstant();
	}

	static @Nullable Timestamp stored(@Nullable Instant moment) {
		return (moment != null) ? Timestamp.from(moment) : null;
	}

	/** The beginning of a day in China. */
	static Timestamp midnight(LocalDate day) {
		return Timestamp.from(day.atStartOfDay(Zone.SHANGHAI).toInstant());
	}

}
