package org.bihuan.letter.life;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.bihuan.casefile.Sha256;
import org.bihuan.letter.CanonicalText;
import org.bihuan.letter.IssuedLetter;
import org.bihuan.letter.LetterKind;

import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was issued and its paper: rows that are only ever added. A text that does not fit
 * its hash any more is not read.
 */
@Repository
class IssueTable {

	private final JdbcClient jdbc;

	private final LetterWordTable words;

	IssueTable(JdbcClient jdbc, JdbcTemplate template) {
		this.jdbc = jdbc;
		this.words = new LetterWordTable(template);
	}

	void add(Letter letter, Numbered number, IssuedLetter issued) {
		this.jdbc.sql("""
				insert into ltr_issue (letter_id, issuer, issue_year, kind, seq, number, issued_at, template_version,
				canonical_text, fields, sha256, check_code) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(letter.id(), letter.issuer().value(), number.year(), letter.kind().name(), number.seq(),
					number.text(), Timestamp.from(issued.issuedAt()), issued.templateVersion(),
					new String(issued.text().bytes(), StandardCharsets.UTF_8), TextFields.write(issued.fields()),
					issued.text().sha256(), issued.checkCode())
			.update();
		this.words.add(letter.id(), issued.text(), letter.issuerName(), letter.addresseeName(),
				letter.caseNumber().value());
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
		byte[] text = row.getString("canonical_text").getBytes(StandardCharsets.UTF_8);
		if (!Sha256.of(text).equals(row.getString("sha256"))) {
			throw new DataRetrievalFailureException("The text of letter " + row.getString("number") + " was changed");
		}
		return new IssuedLetter(LetterKind.valueOf(row.getString("kind")), CanonicalText.parse(text),
				row.getLong("template_version"), TextFields.read(row.getString("fields")), row.getString("check_code"),
				row.getTimestamp("issued_at").toInstant());
	}

	boolean hasPaper(long letter) {
		return paperHash(letter).isPresent();
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

	/**
	 * A number of the register.
	 *
	 * @param year year of issue
	 * @param seq place among those of the issuer, the year and the kind
	 * @param text number as printed
	 */
	record Numbered(int year, int seq, String text) {
	}

}
