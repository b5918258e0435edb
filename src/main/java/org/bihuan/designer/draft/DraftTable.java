package org.bihuan.designer.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.bihuan.designer.Draft;
import org.bihuan.designer.Draft.Base;
import org.bihuan.designer.Draft.From;
import org.bihuan.designer.DraftKind;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Drafts and who has the pen.
 */
@Repository
class DraftTable {

	private static final String SELECT = """
			select d.*, v.hash, v.saved_by, v.saved_at from dsg_draft d
			join dsg_version v on v.draft_id = d.id and v.number = d.newest\s""";

	private final JdbcClient jdbc;

	DraftTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Draft draft) {
		this.jdbc.sql("""
				insert into dsg_draft (id, kind, model_key, title, open_key, base, base_version, base_hash, newest,
				begun_by, begun_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(draft.id(), draft.kind().name(), draft.key(), draft.title(), draft.resource(),
					draft.base().from().name(), draft.base().version(), draft.base().hash(), draft.version(),
					draft.begunBy(), WallTime.of(draft.begunAt())))
			.update();
	}

	Optional<Draft> find(String id) {
		return this.jdbc.sql(SELECT + "where d.id = ?").param(id).query((row, index) -> draft(row)).optional();
	}

	Optional<Draft> open(DraftKind kind, String key) {
		return this.jdbc.sql(SELECT + "where d.open_key = ?")
			.param(kind.resource(key))
			.query((row, index) -> draft(row))
			.optional();
	}

	List<Draft> open() {
		return this.jdbc.sql(SELECT + "where d.open_key is not null order by v.saved_at desc, d.id")
			.query((row, index) -> draft(row))
			.list();
	}

	private static Draft draft(ResultSet row) throws SQLException {
		int base = row.getInt("base_version");
		@Nullable Integer version = row.wasNull() ? null : base;
		return new Draft(row.getString("id"), DraftKind.valueOf(row.getString("kind")), row.getString("model_key"),
				row.getString("title"),
				new Base(From.valueOf(row.getString("base")), version, row.getString("base_hash")),
				row.getInt("newest"), row.getString("hash"), row.getString("begun_by"),
				WallTime.moment(row, "begun_at"), row.getString("saved_by"), WallTime.moment(row, "saved_at"),
				row.getString("open_key") != null);
	}

	/**
	 * The pen of an open draft; nobody else touches the draft until the transaction ends.
	 */
	Optional<Pen> lock(String id) {
		return this.jdbc.sql(
				"select holder, holder_token, held_until from dsg_draft where id = ? and open_key is not null for update")
			.param(id)
			.query((row, index) -> new Pen(row.getString("holder"), row.getString("holder_token"),
					WallTime.momentOrNone(row, "held_until")))
			.optional();
	}

	Optional<Holder> holder(String id, Instant now) {
		return this.jdbc.sql("select holder, held_until from dsg_draft where id = ? and held_until > ?")
			.params(id, WallTime.of(now))
			.query((row, index) -> new Holder(row.getString("holder"), WallTime.moment(row, "held_until")))
			.optional();
	}

	void hold(String id, String login, String token, Instant until) {
		this.jdbc.sql("update dsg_draft set holder = ?, holder_token = ?, held_until = ? where id = ?")
			.params(login, token, WallTime.of(until), id)
			.update();
	}

	void layDown(String id) {
		this.jdbc.sql("update dsg_draft set holder = null, holder_token = null, held_until = null where id = ?")
			.param(id)
			.update();
	}

	void newest(String id, int version) {
		this.jdbc.sql("update dsg_draft set newest = ? where id = ?").params(version, id).update();
	}

	void discard(String id, String by, Instant at) {
		this.jdbc.sql("""
				update dsg_draft set open_key = null, discarded_by = ?, discarded_at = ?, holder = null,
				holder_token = null, held_until = null where id = ?""").params(by, WallTime.of(at), id).update();
	}

	/**
	 * The pen as the row tells it.
	 *
	 * @param login who holds it; null if nobody does
	 * @param token the holder's token; null if nobody holds it
	 * @param until until when; null if nobody holds it
	 */
	record Pen(@Nullable String login, @Nullable String token, @Nullable Instant until) {

		boolean heldByOther(String person, Instant now) {
			return this.until != null && this.until.isAfter(now) && !person.equals(this.login);
		}

	}

}
