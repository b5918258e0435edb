package org.bihuan.letter.life;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.bihuan.letter.LetterKind;
import org.bihuan.letter.text.CanonicalText;
import org.bihuan.letter.text.IssuedLetter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was issued and its paper: rows that are only ever added. A text that does not fit
 * its hash any more is not read.
 */
@Repository
class IssueTable {

	private final JdbcClient jdbc;

	IssueTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(IssuedLetter letter, String issuer, int seq, String sha256) {
		this.jdbc.sql("""
				insert into ltr_issue (letter_id, issuer, issue_year, kind, seq, number, issued_on, template_version,
				canonical_text, sha256, check_code) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(letter.id(), issuer, letter.issuedOn().getYear(), letter.kind().name(), seq, letter.number(),
					Date.valueOf(letter.issuedOn()), letter.templateVersion(), letter.text().value(), sha256,
					letter.checkCode())
			.update();
	}

	Optional<IssuedLetter> find(long letter) {
		return this.jdbc.sql("select * from ltr_issue where letter_id = ?")
			.param(letter)
			.query((row, index) -> read(row))
			.optional();
	}

	Optional<Long> byCode(String code) {
		return this.jdbc.sql("select letter_id from ltr_issue where check_code = ?")
			.param(code)
			.query(Long.class)
			.optional();
	}

	private static IssuedLetter read(ResultSet row) throws SQLException {
		String text = row.getString("canonical_text");
		if (!Sha256.of(text).equals(row.getString("sha256"))) {
			throw new IllegalStateException("The text of letter " + row.getString("number") + " was changed");
		}
		return new IssuedLetter(row.getLong("letter_id"), LetterKind.valueOf(row.getString("kind")),
				row.getString("number"), row.getDate("issued_on").toLocalDate(), row.getLong("template_version"),
				CanonicalText.parse(text), row.getString("check_code"));
	}

	boolean hasPaper(long letter) {
		return this.jdbc.sql("select count(*) from ltr_paper where letter_id = ?")
			.param(letter)
			.query(Long.class)
			.single() > 0;
	}

	void paper(long letter, byte[] pdf, byte[] docx, Instant at) {
		this.jdbc.sql("insert into ltr_paper (letter_id, pdf, docx, sha256, made_at) values (?, ?, ?, ?, ?)")
			.params(letter, pdf, docx, Sha256.of(pdf), Timestamp.from(at))
			.update();
	}

	Optional<byte[]> pdf(long letter) {
		return this.jdbc.sql("select pdf from ltr_paper where letter_id = ?")
			.param(letter)
			.query((row, index) -> row.getBytes(1))
			.optional();
	}

	Optional<byte[]> docx(long letter) {
		return this.jdbc.sql("select docx from ltr_paper where letter_id = ?")
			.param(letter)
			.query((row, index) -> row.getBytes(1))
			.optional();
	}

	Optional<String> paperHash(long letter) {
		return this.jdbc.sql("select sha256 from ltr_paper where letter_id = ?")
			.param(letter)
			.query(String.class)
			.optional();
	}

}
