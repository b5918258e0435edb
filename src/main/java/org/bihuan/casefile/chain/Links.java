package org.bihuan.casefile.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of records: rows are inserted and read, never changed.
 */
@Repository
class Links {

	private static final String INSERT = """
			insert into case_entry (scope, seq, kind, happened_at, actor, subject, outcome, content,
			algorithm, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	Links(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void insertAll(List<Link> links) {
		this.batches.batchUpdate(INSERT, links.stream().map((link) -> columns(link).toArray()).toList());
	}

	private static List<@Nullable Object> columns(Link link) {
		return Arrays.asList(link.scope(), link.seq(), link.kind(), WallTime.of(link.at()), link.actor(),
				link.subject(), link.outcome(), link.content(), link.algorithm(), link.previous(), link.hash());
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
