package org.bihuan.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Zone;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of removals.
 */
@Repository
class RemovalRows {

	private final JdbcClient jdbc;

	RemovalRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(CaseNumber number, String reason, String by, Instant at) {
		this.jdbc.sql("insert into arc_removal (case_number, reason, proposed_by, proposed_at) values (?, ?, ?, ?)")
			.params(number.value(), reason, by, HoldRows.wall(at))
			.update();
	}

	void decide(long id, String outcome, String by, Instant at, int pieces) {
		this.jdbc.sql("update arc_removal set outcome = ?, decided_by = ?, decided_at = ?, pieces = ? where id = ?")
			.params(outcome, by, HoldRows.wall(at), pieces, id)
			.update();
	}

	boolean waits(CaseNumber number) {
		return this.jdbc.sql("select count(*) from arc_removal where case_number = ? and outcome is null")
			.param(number.value())
			.query(Long.class)
			.single() > 0;
	}

	Optional<Removal> find(long id) {
		return this.jdbc.sql("select * from arc_removal where id = ?").param(id).query(RemovalRows::read).optional();
	}

	List<Removal> waiting() {
		return this.jdbc.sql("select * from arc_removal where outcome is null order by proposed_at, id")
			.query(RemovalRows::read)
			.list();
	}

	List<Removal> decided(int count) {
		return this.jdbc
			.sql("select * from arc_removal where outcome is not null order by decided_at desc, id desc limit ?")
			.param(count)
			.query(RemovalRows::read)
			.list();
	}

	private static Removal read(ResultSet row, int number) throws SQLException {
		int pieces = row.getInt("pieces");
		return new Removal(row.getLong("id"), row.getString("case_number"), row.getString("reason"),
				row.getString("proposed_by"),
				row.getObject("proposed_at", LocalDateTime.class).atZone(Zone.SHANGHAI).toInstant(),
				row.getString("outcome"), row.getString("decided_by"), HoldRows.instant(row, "decided_at"), pieces);
	}

}
