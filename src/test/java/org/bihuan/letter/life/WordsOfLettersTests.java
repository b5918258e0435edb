package org.bihuan.letter.life;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import org.bihuan.Databases;
import org.bihuan.letter.CanonicalText;
import org.bihuan.letter.CanonicalText.Line;
import org.bihuan.letter.CanonicalText.Part;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Letters that were issued before are found after an upgrade, drafts are not.
 */
class WordsOfLettersTests {

	private static final String TEXT = new String(CanonicalText
		.of(List.of(new Line(Part.NUMBER, "应急督〔2026〕1号"), new Line(Part.TITLE, "督办Letter"),
				new Line(Part.BODY, "限期整改。"), new Line(Part.PRINTER, "印发处")))
		.bytes(), StandardCharsets.UTF_8);

	@Test
	void whatWasIssuedIsKept() throws Exception {
		try (HikariDataSource database = Databases.fresh(true); Connection connection = database.getConnection()) {
			JdbcTemplate jdbc = new JdbcTemplate(database);
			for (int id = 1; id <= 502; id++) {
				jdbc.update("""
						insert into ltr_letter (id, case_number, kind, issuer, issuer_name, addressee, addressee_name,
						fields, state, drafted_at, version) values (?, 'YH-x-2026-1', 'REMINDER', 'A-1', '应急局', 'E-1',
						'某厂', '{}', 'DRAFT', current_timestamp, 0)""", id);
			}
			for (int id = 1; id <= 501; id++) {
				jdbc.update("""
						insert into ltr_issue (letter_id, issuer, issue_year, kind, seq, number, issued_at,
						template_version, canonical_text, fields, sha256, check_code)
						values (?, 'A-1', 2026, 'REMINDER', ?, ?, current_timestamp, 1, ?, '{}', 'x', ?)""", id, id,
						"n" + id, TEXT, "c" + id);
			}
			Context context = mock(Context.class);
			given(context.getConnection()).willReturn(connection);
			new V1333__words_of_letters().migrate(context);
			List<Map<String, Object>> rows = jdbc.queryForList("select title, body, words from ltr_words");
			assertThat(rows).hasSize(501).allSatisfy((row) -> {
				assertThat(row.get("TITLE")).isEqualTo("督办Letter");
				assertThat(row.get("BODY")).isEqualTo("限期整改。");
				assertThat(row.get("WORDS").toString()).contains("应急督〔2026〕1号", "督办letter", "印发处", "某厂", "yh-x-2026-1");
			});
		}
	}

}
