package org.bihuan.letter.life;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What happened to letters: rows that are only ever added, and the same in the case file.
 */
@Repository
class LetterEvents {

	private final JdbcClient jdbc;

	private final CaseFiles files;

	LetterEvents(JdbcClient jdbc, CaseFiles files) {
		this.jdbc = jdbc;
		this.files = files;
	}

	void record(Letter letter, String what, String actor, Instant at, Map<String, String> detail) {
		this.jdbc.sql("insert into ltr_event (letter_id, what, actor, happened_at, detail) values (?, ?, ?, ?, ?)")
			.params(letter.id(), what, actor, Timestamp.from(at), TextFields.write(detail))
			.update();
		Map<String, String> content = new TreeMap<>(detail);
		content.put("letter", String.valueOf(letter.id()));
		content.put("number", Objects.requireNonNullElse(letter.number(), ""));
		content.put("addressee", letter.addressee().value());
		this.files.record(letter.caseNumber(), EntryKind.LETTER, actor, letter.kind().name(), what, content);
	}

	/** Keeps a draft as it was handed in. */
	void draft(Letter letter, String by, Instant at) {
		LocalDate until = letter.replyUntil();
		@Nullable Object day = (until != null) ? Date.valueOf(until) : null;
		this.jdbc
			.sql("insert into ltr_draft (letter_id, seq, fields, reply_until, drafted_by, drafted_at)"
					+ " select ?, coalesce(max(d.seq), 0) + 1, ?, ?, ?, ? from ltr_draft d where d.letter_id = ?")
			.params(Arrays.asList(letter.id(), TextFields.write(letter.fields()), day, by, Timestamp.from(at),
					letter.id()))
			.update();
	}

	List<LetterEvent> of(long letter) {
		return this.jdbc.sql("select * from ltr_event where letter_id = ? order by id")
			.param(letter)
			.query((row, index) -> new LetterEvent(row.getString("what"), row.getString("actor"),
					row.getTimestamp("happened_at").toInstant(), TextFields.read(row.getString("detail"))))
			.list();
	}

}
