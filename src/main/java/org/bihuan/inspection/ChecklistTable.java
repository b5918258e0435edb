package org.bihuan.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.bihuan.inspection.Checklist.Item;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Versions of checklists. None is ever changed: records name them.
 */
@Repository
class ChecklistTable {

	private static final String SELECT = "select id, subject, version, items from ins_checklist where ";

	private final JdbcClient jdbc;

	ChecklistTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<String> subjects() {
		return this.jdbc.sql("select distinct subject from ins_checklist order by subject").query(String.class).list();
	}

	Optional<Checklist> latest(String subject) {
		return this.jdbc.sql(SELECT + "subject = ? order by version desc limit 1")
			.param(subject)
			.query((row, index) -> read(row))
			.optional();
	}

	Optional<Checklist> find(long id) {
		return this.jdbc.sql(SELECT + "id = ?").param(id).query((row, index) -> read(row)).optional();
	}

	Optional<Checklist> find(String subject, int version) {
		return this.jdbc.sql(SELECT + "subject = ? and version = ?")
			.params(subject, version)
			.query((row, index) -> read(row))
			.optional();
	}

	/** The newest first. */
	List<ChecklistVersion> history(String subject) {
		return this.jdbc.sql("""
				select version, published_at, published_by, change_kind, change_line, reason from ins_checklist
				where subject = ? order by version desc""")
			.param(subject)
			.query((row, index) -> new ChecklistVersion(row.getInt("version"),
					row.getTimestamp("published_at").toInstant(), row.getString("published_by"),
					row.getString("change_kind"), row.getString("change_line"), row.getString("reason")))
			.list();
	}

	/**
	 * Adds the next version; the key of (subject, version) lets only one of two be the
	 * next.
	 */
	void add(String subject, int version, List<Item> items, Instant at, String by, @Nullable String kind,
			@Nullable String line, @Nullable String reason) {
		this.jdbc.sql("""
				insert into ins_checklist (subject, version, items, published_at, published_by, change_kind,
				change_line, reason) values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(subject, version, Checklist.write(items), Timestamp.from(at), by, kind, line, reason))
			.update();
	}

	private static Checklist read(ResultSet row) throws SQLException {
		return new Checklist(row.getLong("id"), row.getString("subject"), row.getInt("version"),
				Checklist.read(row.getString("items")));
	}

}
