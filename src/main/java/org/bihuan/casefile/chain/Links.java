package org.bihuan.casefile.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of records: rows are inserted and read, never changed.
 */
@Repository
class Links {

	private final JdbcClient jdbc;

	Links(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(Link link) {
		this.jdbc.sql("""
				insert into case_entry (scope, seq, kind, happened_at, actor, subject, outcome, content,
				algorithm, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(link.scope(), link.seq(), link.kind(), WallTime.of(link.at()), link.actor(), link.subject(),
					link.outcome(), link.content(), link.algorithm(), link.previous(), link.hash())
			.update();
	}

	List<Link> of(String scope) {
		return this.jdbc.sql("select * from case_entry where scope = ? order by seq")
			.param(scope)
			.query((row, number) -> read(row))
			.list();
	}

	static Link read(ResultSet row) throws SQLException {
		return new Link(row.getString("scope"), row.getLong("seq"), row.getString("kind"),
				WallTime.instant(row.getObject("happened_at", LocalDateTime.class)), row.getString("actor"),
				row.getString("subject"), row.getString("outcome"), row.getString("content"),
				row.getString("algorithm"), row.getString("previous_hash"), row.getString("hash"));
	}

}
