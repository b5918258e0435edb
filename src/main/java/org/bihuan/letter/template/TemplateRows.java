package org.bihuan.letter.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.bihuan.letter.LetterKind;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of templates.
 */
@Repository
class TemplateRows implements TemplateFiles {

	private static final String COLUMNS = "id, kind, version, state, file_name, sha256, reason, uploaded_by, uploaded_at,"
			+ " decided_by, decided_at";

	private final JdbcClient jdbc;

	TemplateRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Who changes the versions of a kind waits here for the others. */
	List<TemplateVersion> lock(LetterKind kind) {
		return versions(kind, " for update");
	}

	List<TemplateVersion> of(LetterKind kind) {
		return versions(kind, "");
	}

	private List<TemplateVersion> versions(LetterKind kind, String end) {
		return this.jdbc.sql("select " + COLUMNS + " from letter_template where kind = ? order by version desc" + end)
			.param(kind.name())
			.query(TemplateRows::read)
			.list();
	}

	List<TemplateVersion> all() {
		return this.jdbc.sql("select " + COLUMNS + " from letter_template order by kind, version desc")
			.query(TemplateRows::read)
			.list();
	}

	TemplateVersion find(long id) {
		return this.jdbc.sql("select " + COLUMNS + " from letter_template where id = ?")
			.param(id)
			.query(TemplateRows::read)
			.optional()
			.orElseThrow(() -> new Refusal.NotFound("template.unknown"));
	}

	Optional<TemplateVersion> active(LetterKind kind) {
		return this.jdbc.sql("select " + COLUMNS + " from letter_template where kind = ? and state = 'ACTIVE'")
			.param(kind.name())
			.query(TemplateRows::read)
			.optional();
	}

	@Override
	public byte[] content(long version) {
		return this.jdbc.sql("select content from letter_template where id = ?")
			.param(version)
			.query((row, number) -> row.getBytes(1))
			.optional()
			.orElseThrow(() -> new Refusal.NotFound("template.unknown"));
	}

	void insert(TemplateVersion version, byte[] content) {
		this.jdbc.sql("""
				insert into letter_template (kind, version, state, file_name, sha256, content, reason, uploaded_by,
				uploaded_at, decided_by, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.param(version.kind().name())
			.param(version.version())
			.param(version.state().name())
			.param(version.fileName())
			.param(version.sha256())
			.param(content)
			.param(version.reason())
			.param(version.uploadedBy())
			.param(wall(version.uploadedAt()))
			.param(version.decidedBy())
			.param((version.decidedAt() != null) ? wall(version.decidedAt()) : null)
			.update();
	}

	void state(long id, TemplateState state) {
		this.jdbc.sql("update letter_template set state = ? where id = ?").params(state.name(), id).update();
	}

	void decide(long id, TemplateState state, String by, Instant at) {
		this.jdbc.sql("update letter_template set state = ?, decided_by = ?, decided_at = ? where id = ?")
			.params(state.name(), by, wall(at), id)
			.update();
	}

	private static LocalDateTime wall(Instant instant) {
		return LocalDateTime.ofInstant(instant, Zone.SHANGHAI);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		LocalDateTime wall = row.getObject(column, LocalDateTime.class);
		return (wall != null) ? wall.atZone(Zone.SHANGHAI).toInstant() : null;
	}

	private static TemplateVersion read(ResultSet row, int number) throws SQLException {
		return new TemplateVersion(row.getLong("id"), LetterKind.valueOf(row.getString("kind")), row.getInt("version"),
				TemplateState.valueOf(row.getString("state")), row.getString("file_name"), row.getString("sha256"),
				row.getString("reason"), row.getString("uploaded_by"),
				row.getObject("uploaded_at", LocalDateTime.class).atZone(Zone.SHANGHAI).toInstant(),
				row.getString("decided_by"), instant(row, "decided_at"));
	}

}
