package org.bihuan.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of holds.
 */
@Repository
class HoldRows {

	private final JdbcClient jdbc;

	HoldRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Who holds, lifts or removes waits here for the others of the same case. */
	void lock(CaseNumber number) {
		this.jdbc.sql("select case_number from case_file where case_number = ? for update")
			.param(number.value())
			.query(String.class)
			.optional();
	}

	void insert(CaseNumber number, String reason, String by, Instant at) {
		this.jdbc.sql("insert into arc_hold (case_number, reason, set_by, set_at) values (?, ?, ?, ?)")
			.params(number.value(), reason, by, wall(at))
			.update();
	}

	boolean lift(CaseNumber number, String reason, String by, Instant at) {
		return this.jdbc.sql("""
				update arc_hold set lift_reason = ?, lifted_by = ?, lifted_at = ?
				where case_number = ? and lifted_at is null""")
			.params(reason, by, wall(at), number.value())
			.update() > 0;
	}

	Optional<Hold> current(CaseNumber number) {
		return this.jdbc.sql("select * from arc_hold where case_number = ? and lifted_at is null")
			.param(number.value())
			.query(HoldRows::read)
			.optional();
	}

	List<Hold> newest(int count) {
		return this.jdbc.sql("""
				select * from arc_hold order by case when lifted_at is null then 0 else 1 end, set_at desc, id desc
				limit ?""").param(count).query(HoldRows::read).list();
	}

	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		LocalDateTime wall = row.getObject(column, LocalDateTime.class);
		return (wall != null) ? wall.atZone(Zone.SHANGHAI).toInstant() : null;
	}

	static LocalDateTime wall(Instant instant) {
		return LocalDateTime.ofInstant(instant, Zone.SHANGHAI);
	}

	private static Hold read(ResultSet row, int number) throws SQLException {
		return new Hold(row.getString("case_number"), row.getString("reason"), row.getString("set_by"),
				row.getObject("set_at", LocalDateTime.class).atZone(Zone.SHANGHAI).toInstant(),
				row.getString("lift_reason"), row.getString("lifted_by"), instant(row, "lifted_at"));
	}

}
