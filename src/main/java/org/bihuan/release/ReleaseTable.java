package org.bihuan.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Releases as they are kept.
 */
@Repository
class ReleaseTable {

	private static final int LATEST = 200;

	private final JdbcClient jdbc;

	ReleaseTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long add(Proposal proposal, List<ReleaseFile> files, List<ReleaseTemplate> templates, String by, Instant at) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc
			.sql("insert into rel_release (title, reason, state, effective_on, proposed_by, proposed_at)"
					+ " values (?, ?, ?, ?, ?, ?)")
			.params(Arrays.asList(proposal.title(), proposal.reason(), ReleaseState.PROPOSED.name(),
					proposal.effectiveOn(), by, WallTime.of(at)))
			.update(key, "id");
		long id = key.getKeyAs(Number.class).longValue();
		for (ReleaseFile file : files) {
			this.jdbc
				.sql("insert into rel_file (release_id, path, content, content_before, shipped_sha256)"
						+ " values (?, ?, ?, ?, ?)")
				.params(Arrays.asList(id, file.path(), file.text(), file.before(), file.shipped()))
				.update();
		}
		for (ReleaseTemplate template : templates) {
			this.jdbc.sql("insert into rel_template (release_id, template_id, active_before) values (?, ?, ?)")
				.params(Arrays.asList(id, template.id(), template.before()))
				.update();
		}
		Set<String> authors = new TreeSet<>(proposal.authors());
		authors.add(by);
		authors.forEach((author) -> this.jdbc.sql("insert into rel_author (release_id, login) values (?, ?)")
			.params(id, author)
			.update());
		return id;
	}

	Release find(long id) {
		return one(id, "");
	}

	/** Who decides about a release waits here for others who do. */
	Release lock(long id) {
		return one(id, " for update");
	}

	private Release one(long id, String end) {
		return this.jdbc.sql("select * from rel_release where id = ?" + end)
			.param(id)
			.query(ReleaseTable::release)
			.optional()
			.orElseThrow(() -> new Refusal.NotFound("release.unknown"));
	}

	List<Release> latest() {
		return this.jdbc.sql("select * from rel_release order by id desc limit " + LATEST)
			.query(ReleaseTable::release)
			.list();
	}

	List<Long> due(LocalDate today) {
		return this.jdbc.sql("select id from rel_release where state = 'APPROVED' and effective_on <= ? order by id")
			.param(today)
			.query(Long.class)
			.list();
	}

	List<ReleaseFile> files(long id) {
		return this.jdbc.sql("select * from rel_file where release_id = ? order by path")
			.param(id)
			.query(ReleaseTable::file)
			.list();
	}

	List<ReleaseTemplate> templates(long id) {
		return this.jdbc.sql("select * from rel_template where release_id = ? order by template_id")
			.param(id)
			.query((row, index) -> new ReleaseTemplate(row.getLong("template_id"),
					row.getObject("active_before", Long.class)))
			.list();
	}

	Set<String> authors(long id) {
		return new TreeSet<>(this.jdbc.sql("select login from rel_author where release_id = ?")
			.param(id)
			.query(String.class)
			.list());
	}

	/** Files of the releases in force, by path; of two the later one's. */
	Map<String, ReleaseFile> released() {
		Map<String, ReleaseFile> files = new TreeMap<>();
		this.jdbc.sql("""
				select f.* from rel_file f join rel_release r on r.id = f.release_id
				where r.state = 'IN_FORCE' order by r.number""")
			.query(ReleaseTable::file)
			.list()
			.forEach((file) -> files.put(file.path(), file));
		return files;
	}

	/** Numbers of releases in force that changed a file of this one after it. */
	List<Integer> later(long id) {
		return this.jdbc.sql("""
				select distinct l.number from rel_release r join rel_file f on f.release_id = r.id
				join rel_file g on g.path = f.path join rel_release l on l.id = g.release_id
				where r.id = ? and l.state = 'IN_FORCE' and l.number > r.number order by l.number""")
			.param(id)
			.query(Integer.class)
			.list();
	}

	void decide(long id, ReleaseState state, @Nullable String by, Instant at, @Nullable String reason) {
		this.jdbc.sql("update rel_release set state = ?, decided_by = ?, decided_at = ?, decision = ? where id = ?")
			.params(Arrays.asList(state.name(), by, WallTime.of(at), reason, id))
			.update();
	}

	void overtaken(long id) {
		this.jdbc.sql("update rel_release set state = 'OVERTAKEN' where id = ?").param(id).update();
	}

	/** Whoever puts a release into force waits here for others who do. */
	void oneAtATime() {
		this.jdbc.sql("update rel_last set number = number").update();
	}

	/** Gives a release its number, without a gap. */
	int enter(long id, @Nullable String deployment, Instant at) {
		this.jdbc.sql("update rel_last set number = number + 1").update();
		int number = this.jdbc.sql("select number from rel_last").query(Integer.class).single();
		this.jdbc
			.sql("update rel_release set state = 'IN_FORCE', number = ?, deployment = ?, in_force_at = ? where id = ?")
			.params(Arrays.asList(number, deployment, WallTime.of(at), id))
			.update();
		return number;
	}

	void end(long id, String by, Instant at, String reason) {
		this.jdbc
			.sql("update rel_release set state = 'ROLLED_BACK', ended_by = ?, ended_at = ?, ending = ? where id = ?")
			.params(by, WallTime.of(at), reason, id)
			.update();
	}

	private static ReleaseFile file(ResultSet row, int index) throws SQLException {
		return new ReleaseFile(row.getString("path"), row.getString("content"), row.getString("content_before"),
				row.getString("shipped_sha256"));
	}

	private static Release release(ResultSet row, int index) throws SQLException {
		return new Release(row.getLong("id"), row.getObject("number", Integer.class), row.getString("title"),
				row.getString("reason"), ReleaseState.valueOf(row.getString("state")),
				row.getObject("effective_on", LocalDate.class), row.getString("proposed_by"),
				WallTime.moment(row, "proposed_at"), row.getString("decided_by"),
				WallTime.momentOrNone(row, "decided_at"), row.getString("decision"),
				WallTime.momentOrNone(row, "in_force_at"), row.getString("ended_by"),
				WallTime.momentOrNone(row, "ended_at"), row.getString("ending"));
	}

}
