package org.bihuan.letter.life;

import java.nio.charset.StandardCharsets;

import org.bihuan.letter.CanonicalText;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Keeps the words of letters that are issued already.
 */
@Component
class V1333__words_of_letters extends BaseJavaMigration {

	private static final int CHUNK = 500;

	private static final String ISSUED = """
			select l.id, i.canonical_text, l.issuer_name, l.addressee_name, l.case_number
			from ltr_issue i join ltr_letter l on l.id = i.letter_id where l.id > ? order by l.id limit ?""";

	@Override
	public void migrate(Context context) {
		JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
		LetterWordTable words = new LetterWordTable(jdbc);
		long last = 0;
		boolean more = true;
		while (more) {
			Long after = jdbc.query(ISSUED, (rows) -> {
				Long id = null;
				while (rows.next()) {
					id = rows.getLong(1);
					words.add(id, CanonicalText.parse(rows.getString(2).getBytes(StandardCharsets.UTF_8)),
							rows.getString(3), rows.getString(4), rows.getString(5));
				}
				return id;
			}, last, CHUNK);
			more = after != null;
			last = more ? after : last;
		}
	}

}
