package org.bihuan.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

/**
 * A fact about cases that lists show and filter by, told by the room that keeps it: for
 * example whether a clock ran out. All beans of this type are offered.
 *
 * @param key by which filters and rows name it
 * @param kind what its values are
 * @param sql an expression over {@code case_file f}; a condition if it is a flag
 */
public record CaseTrait(String key, Kind kind, String sql) {

	/**
	 * Kinds of values.
	 */
	public enum Kind {

		/** Yes or no. */
		FLAG,

		/** A text. */
		TEXT,

		/** A day. */
		DAY,

		/** A moment. */
		MOMENT

	}

	String condition(String value, String parameter) {
		if (this.kind != Kind.FLAG) {
			return "(%s) = :%s".formatted(this.sql, parameter);
		}
		return switch (value) {
			case "true" -> "(" + this.sql + ")";
			case "false" -> "not (" + this.sql + ")";
			default -> throw new Refusal.Unreadable("casefile.flag", this.key);
		};
	}

	String column() {
		String value = (this.kind == Kind.FLAG) ? "case when %s then 1 else 0 end".formatted(this.sql) : this.sql;
		return "(%s) as trait_%s".formatted(value, this.key);
	}

	@Nullable Object read(ResultSet row) throws SQLException {
		String name = "trait_" + this.key;
		return switch (this.kind) {
			case FLAG -> row.getBoolean(name);
			case TEXT -> row.getString(name);
			case DAY -> row.getObject(name, LocalDate.class);
			case MOMENT -> moment(row.getObject(name, LocalDateTime.class));
		};
	}

	private static @Nullable Instant moment(@Nullable LocalDateTime wall) {
		return (wall != null) ? WallTime.instant(wall) : null;
	}

}
