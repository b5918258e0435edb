package org.bihuan.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * Instants as columns keep them: wall time of Shanghai to the microsecond, whatever the
 * zone of the node that reads or writes.
 */
public final class WallTime {

	private static final Instant FIRST = Instant.parse("1000-01-02T00:00:00Z");

	private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

	private WallTime() {
	}

	/**
	 * The value of a column.
	 * @param instant a moment, or null
	 * @return wall time in Shanghai, or null
	 */
	public static @Nullable LocalDateTime of(@Nullable Instant instant) {
		return (instant != null) ? LocalDateTime.ofInstant(truncated(instant), Zone.SHANGHAI) : null;
	}

	/**
	 * The moment a column tells.
	 * @param wall wall time in Shanghai
	 * @return the moment
	 */
	public static Instant instant(LocalDateTime wall) {
		return wall.atZone(Zone.SHANGHAI).toInstant();
	}

	/**
	 * The moment that somebody wrote, as in the cursor of a list.
	 * @param text a moment with its zone
	 * @return the moment
	 * @throws DateTimeException if it is none, or none that every database can keep
	 */
	public static Instant parse(String text) {
		Instant instant = Instant.parse(text);
		if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
			throw new DateTimeException(text);
		}
		return instant;
	}

	/**
	 * The day that somebody wrote, as in a filter.
	 * @param text a day
	 * @return the day
	 * @throws DateTimeException if it is none, or none that every database can keep
	 */
	public static LocalDate day(String text) {
		LocalDate day = LocalDate.parse(text);
		parse(day + "T00:00:00Z");
		return day;
	}

	/**
	 * The moment in a column that always holds one.
	 * @param row a row
	 * @param column name of the column
	 * @return the moment
	 * @throws SQLException if there is no such column
	 */
	public static Instant moment(ResultSet row, String column) throws SQLException {
		return instant(row.getObject(column, LocalDateTime.class));
	}

	/**
	 * The moment in a column that may be empty.
	 * @param row a row
	 * @param column name of the column
	 * @return the moment, or null
	 * @throws SQLException if there is no such column
	 */
	public static @Nullable Instant momentOrNone(ResultSet row, String column) throws SQLException {
		LocalDateTime wall = row.getObject(column, LocalDateTime.class);
		return (wall != null) ? instant(wall) : null;
	}

	/**
	 * The moment with no more digits than every database keeps.
	 * @param instant a moment
	 * @return the moment to the microsecond
	 */
	public static Instant truncated(Instant instant) {
		return instant.truncatedTo(ChronoUnit.MICROS);
	}

}
