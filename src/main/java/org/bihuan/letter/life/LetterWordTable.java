package org.bihuan.letter.life;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.letter.CanonicalText;
import org.bihuan.letter.CanonicalText.Part;
import org.bihuan.shared.Words;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Words by which an issued letter is found: its whole text, whom it is from and to, and
 * its case.
 */
final class LetterWordTable {

	/** What stands at the head and the foot of every letter tells nothing of this one. */
	private static final Set<Part> FRAME = EnumSet.of(Part.HEAD, Part.NUMBER, Part.TITLE, Part.SIGNATURE, Part.DATE,
			Part.PRINTER, Part.PRINTED);

	private final JdbcTemplate jdbc;

	LetterWordTable(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * In the transaction of the issue.
	 * @param letter identifier of the letter
	 * @param text its text
	 * @param about names and numbers that need not stand in it
	 */
	void add(long letter, CanonicalText text, String... about) {
		String title = String.join(" ", text.of(Part.TITLE));
		String body = text.lines()
			.stream()
			.filter((line) -> !FRAME.contains(line.part()))
			.map(CanonicalText.Line::text)
			.collect(Collectors.joining("\n"));
		String whole = text.lines().stream().map(CanonicalText.Line::text).collect(Collectors.joining("\n"));
		this.jdbc.update("insert into ltr_words (letter_id, title, body, words) values (?, ?, ?, ?)", letter, title,
				body, Words.stored(whole, String.join(" ", about)));
	}

}
