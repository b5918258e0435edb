package org.bihuan.organisation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows of stand-ins.
 */
@Repository
class StandInTable {

	private static final int MOST = 200;

	private final JdbcClient jdbc;

	StandInTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Makes others who give or end stand-ins of these two wait: rules that look at
	 * several rows hold only then.
	 */
	void lock(String one, String other) {
		this.jdbc.sql("select login from org_person where login in (?, ?) order by login for update")
			.params(one, other)
			.query(String.class)
			.list();
	}

	void add(StandIns.Wish wish, String by, Instant at) {
		this.jdbc
			.sql("""
					insert into org_stand_in (person, deputy, role, unit_code, from_day, to_day, document, given_by, given_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(wish.person(), wish.deputy(), wish.post().role(), wish.post().unit().value(),
					Date.valueOf(wish.from()), Date.valueOf(wish.to()), wish.document(), by, Timestamp.from(at))
			.update();
	}

	Optional<StandIn> find(long id) {
		return this.jdbc.sql("select * from org_stand_in where id = ?").param(id).query(StandInTable::row).optional();
	}

	boolean end(long id, String by, Instant at) {
		return this.jdbc.sql("update org_stand_in set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
			.params(by, Timestamp.from(at), id)
			.update() == 1;
	}

	List<StandIn> of(String login) {
		return this.jdbc.sql("""
				select * from org_stand_in where person = ? union select * from org_stand_in where deputy = ?
				order by id desc limit %d""".formatted(MOST)).params(login, login).query(StandInTable::row).list();
	}

	private static StandIn row(ResultSet row, int index) throws SQLException {
		Timestamp ended = row.getTimestamp("ended_at");
		return new StandIn(row.getLong("id"), row.getString("person"), row.getString("deputy"),
				new Group(row.getString("role"), new UnitCode(row.getString("unit_code"))),
				row.getDate("from_day").toLocalDate(), row.getDate("to_day").toLocalDate(), row.getString("document"),
				row.getString("given_by"), row.getTimestamp("given_at").toInstant(), row.getString("ended_by"),
				(ended != null) ? ended.toInstant() : null);
	}

}
