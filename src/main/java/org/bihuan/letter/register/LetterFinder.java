package org.bihuan.letter.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterSearch;
import org.bihuan.letter.LetterState;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Words;
import org.bihuan.words.Hits;
import org.bihuan.words.KeptWords;
import org.bihuan.words.Sight;
import org.bihuan.words.WordSearch;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds letters by the words that are kept of them.
 */
@Component
class LetterFinder implements LetterSearch {

	private static final KeptWords LETTERS = new KeptWords("ltr_words", "ltr_letter l", "w.letter_id = l.id", false,
			"l.id", "l.number", "w.title", "w.body", "l.issued_at desc, l.id desc");

	private static final String KEYS = "select l.id as found_key from ltr_letter l where l.%s in (:%s)"
			+ " order by l.issued_at desc, l.id desc";

	private final JdbcClient jdbc;

	private final WordSearch search;

	LetterFinder(JdbcTemplate jdbc) {
		this.jdbc = JdbcClient.create(jdbc);
		this.search = new WordSearch(jdbc, LETTERS);
	}

	@Override
	@Transactional(readOnly = true)
	public Hits<Found> find(Words words, Person person, int limit, @Nullable String cursor) {
		return this.search.find(words, sight(LetterSight.of(person)), limit, cursor).with(this::letters);
	}

	private static Sight sight(LetterSight sight) {
		List<String> keys = new ArrayList<>();
		if (!sight.everything() && !sight.own().isEmpty()) {
			keys.add(KEYS.formatted("issuer", "sightOwn"));
			keys.add(KEYS.formatted("addressee", "sightOwn"));
		}
		if (!sight.everything() && !sight.colleagues().isEmpty()) {
			keys.add(KEYS.formatted("issuer", "sightColleagues"));
		}
		return new Sight(sight.sql(), sight.parameters(), keys);
	}

	private Map<String, Found> letters(List<String> ids) {
		Map<String, Found> letters = new HashMap<>();
		if (!ids.isEmpty()) {
			this.jdbc.sql(
					"select l.*, w.title from ltr_letter l join ltr_words w on w.letter_id = l.id where l.id in (:ids)")
				.param("ids", ids.stream().map(Long::valueOf).toList())
				.query((row) -> {
					letters.put(row.getString("id"), read(row));
				});
		}
		return letters;
	}

	private static Found read(ResultSet row) throws SQLException {
		return new Found(row.getLong("id"), row.getString("number"), LetterKind.valueOf(row.getString("kind")),
				LetterState.valueOf(row.getString("state")), row.getString("title"), row.getString("issuer_name"),
				row.getString("addressee_name"), row.getString("case_number"),
				row.getTimestamp("issued_at").toInstant());
	}

}
