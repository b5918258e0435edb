package org.bihuan.designer.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.bihuan.shared.WallTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The saved versions of drafts.
 */
@Repository
class VersionTable {

	private static final String COLUMNS = "number, hash, saved_by, begun_at, saved_at, settled";

	private final JdbcClient jdbc;

	VersionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(String draft, Version version, String text) {
		this.jdbc.sql("""
				insert into dsg_version (draft_id, number, body, hash, saved_by, begun_at, saved_at, settled)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(draft, version.number(), text, version.hash(), version.by(), WallTime.of(version.begunAt()),
					WallTime.of(version.savedAt()), version.settled())
			.update();
	}

	void writeOver(String draft, int number, String text, Instant at) {
		this.jdbc.sql("update dsg_version set body = ?, hash = ?, saved_at = ? where draft_id = ? and number = ?")
			.params(text, TextHash.of(text), WallTime.of(at), draft, number)
			.update();
	}

	void settle(String draft, int number) {
		this.jdbc.sql("update dsg_version set settled = true where draft_id = ? and number = ?")
			.params(draft, number)
			.update();
	}

	Version newest(String draft) {
		return this.jdbc.sql("select " + COLUMNS + " from dsg_version where draft_id = ? order by number desc limit 1")
			.param(draft)
			.query((row, index) -> version(row))
			.single();
	}

	List<Version> all(String draft) {
		return this.jdbc.sql("select " + COLUMNS + " from dsg_version where draft_id = ? order by number desc")
			.param(draft)
			.query((row, index) -> version(row))
			.list();
	}

	Optional<String> text(String draft, int number) {
		return this.jdbc.sql("select body from dsg_version where draft_id = ? and number = ?")
			.params(draft, number)
			.query(String.class)
			.optional();
	}

	private static Version version(ResultSet row) throws SQLException {
		return new Version(row.getInt("number"), row.getString("hash"), row.getString("saved_by"),
				WallTime.moment(row, "begun_at"), WallTime.moment(row, "saved_at"), row.getBoolean("settled"));
	}

}
