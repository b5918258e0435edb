package org.bihuan.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables of evidence.
 */
@Repository
class EvidenceRows {

	// One statement for a list: each piece once per other case that holds the same bytes.
	private static final String SELECT = """
			select e.*, o.case_number as other from case_evidence e
			left join case_evidence o on o.sha256 = e.sha256 and o.case_number <> e.case_number
			where %s = ? order by e.case_number, e.entry_seq, o.case_number""";

	private final JdbcClient jdbc;

	EvidenceRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(EvidenceView view, long seq, byte[] content) {
		this.jdbc.sql("""
				insert into case_evidence (id, case_number, entry_seq, step, task_id, kind, file_name, media_type,
				byte_size, sha256, taken_at, added_at, added_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(view.id(), view.caseNumber().value(), seq, view.step(), view.taskId(), view.kind(), view.fileName(),
					view.mediaType(), view.size(), view.sha256(), WallTime.of(view.takenAt()),
					WallTime.of(view.addedAt()), view.addedBy())
			.update();
		this.jdbc.sql("insert into case_evidence_content (id, content) values (?, ?)")
			.params(view.id(), content)
			.update();
	}

	boolean delete(String id) {
		this.jdbc.sql("delete from case_evidence_thumbnail where id = ?").param(id).update();
		this.jdbc.sql("delete from case_evidence_content where id = ?").param(id).update();
		return this.jdbc.sql("delete from case_evidence where id = ?").param(id).update() == 1;
	}

	int discard(CaseNumber number, Instant at) {
		for (String table : List.of("case_evidence_thumbnail", "case_evidence_content")) {
			this.jdbc
				.sql("delete from %s where id in (select e.id from case_evidence e where e.case_number = ?)"
					.formatted(table))
				.param(number.value())
				.update();
		}
		return this.jdbc.sql("update case_evidence set discarded_at = ? where case_number = ? and discarded_at is null")
			.params(WallTime.of(at), number.value())
			.update();
	}

	List<EvidenceView> ofCase(CaseNumber number) {
		return list("e.case_number", number.value());
	}

	List<EvidenceView> ofTask(String taskId) {
		return list("e.task_id", taskId);
	}

	Optional<EvidenceView> find(String id) {
		return list("e.id", id).stream().findFirst();
	}

	Optional<byte[]> content(String id) {
		return this.jdbc.sql("select content from case_evidence_content where id = ?")
			.param(id)
			.query((row, number) -> row.getBytes("content"))
			.optional();
	}

	List<String> alsoIn(String sha256, CaseNumber except) {
		return this.jdbc.sql("""
				select distinct case_number from case_evidence where sha256 = ? and case_number <> ?
				order by case_number""").params(sha256, except.value()).query(String.class).list();
	}

	private List<EvidenceView> list(String column, String value) {
		List<Row> rows = this.jdbc.sql(SELECT.formatted(column))
			.param(value)
			.query((row, number) -> new Row(row.getLong("entry_seq"), read(row), row.getString("other")))
			.list();
		TreeMap<Long, List<Row>> pieces = rows.stream()
			.collect(Collectors.groupingBy(Row::seq, TreeMap::new, Collectors.toList()));
		return pieces.values().stream().map(EvidenceRows::merged).toList();
	}

	private static EvidenceView merged(List<Row> rows) {
		EvidenceView view = rows.get(0).view();
		List<String> others = rows.stream().map(Row::other).filter((other) -> other != null).distinct().toList();
		return new EvidenceView(view.id(), view.caseNumber(), view.step(), view.taskId(), view.kind(), view.fileName(),
				view.mediaType(), view.size(), view.sha256(), view.takenAt(), view.addedAt(), view.addedBy(),
				view.discardedAt(), others);
	}

	private static EvidenceView read(ResultSet row) throws SQLException {
		return new EvidenceView(row.getString("id"), new CaseNumber(row.getString("case_number")),
				row.getString("step"), row.getString("task_id"), row.getString("kind"), row.getString("file_name"),
				row.getString("media_type"), row.getLong("byte_size"), row.getString("sha256"),
				instant(row, "taken_at"), WallTime.instant(row.getObject("added_at", LocalDateTime.class)),
				row.getString("added_by"), instant(row, "discarded_at"), List.of());
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		LocalDateTime wall = row.getObject(column, LocalDateTime.class);
		return (wall != null) ? WallTime.instant(wall) : null;
	}

	private record Row(long seq, EvidenceView view, @Nullable String other) {
	}

}
