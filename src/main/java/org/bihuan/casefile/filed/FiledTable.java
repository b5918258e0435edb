package org.bihuan.casefile.filed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.bihuan.casefile.EntryKind;
import org.bihuan.casefile.chain.CanonicalJson;
import org.bihuan.shared.Words;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The words of cases, as the round writes them.
 */
@Repository
class FiledTable {

	private static final String COVERS = """
			select f.case_number, f.title, f.unit, f.unit_name, w.described, w.words
			from case_words w join case_file f on f.case_number = w.case_number
			where w.case_number in (:scopes)""";

	private final JdbcTemplate batches;

	private final JdbcClient jdbc;

	FiledTable(JdbcTemplate batches, JdbcClient jdbc) {
		this.batches = batches;
		this.jdbc = jdbc;
	}

	/** Whether it is this node's turn, until its transaction ends. */
	boolean turn() {
		return !this.jdbc.sql("select id from case_words_turn for update skip locked")
			.query(Long.class)
			.list()
			.isEmpty();
	}

	/** Changed chains, locked, those of other things than cases among them. */
	List<String> lockStale(int limit) {
		return this.jdbc.sql("""
				select scope from case_chain where words_stale = true order by scope limit ?
				for update skip locked""").param(limit).query(String.class).list();
	}

	/** What was filed in steps, by case. */
	Map<String, String> filed(List<String> scopes) {
		Map<String, FiledText> texts = new HashMap<>();
		this.jdbc
			.sql("select scope, content from case_entry where scope in (:scopes) and kind = :kind order by scope, seq")
			.param("scopes", scopes)
			.param("kind", EntryKind.STEP.name())
			.query((row) -> {
				texts.computeIfAbsent(row.getString(1), (scope) -> new FiledText())
					.add(CanonicalJson.read(row.getString(2)).get("values"));
			});
		Map<String, String> filed = new HashMap<>();
		texts.forEach((scope, text) -> filed.put(scope, text.toString()));
		return filed;
	}

	/** Most records change no word, and writing a text anew costs an index much. */
	void keep(List<String> scopes, Map<String, String> filed) {
		List<Object[]> rows = this.jdbc.sql(COVERS)
			.param("scopes", scopes)
			.query((row, index) -> changed(row, filed.getOrDefault(row.getString("case_number"), "")))
			.list()
			.stream()
			.flatMap(Optional::stream)
			.toList();
		this.batches.batchUpdate("update case_words set filed = ?, words = ? where case_number = ?", rows);
	}

	private static Optional<Object[]> changed(ResultSet row, String filed) throws SQLException {
		String number = row.getString("case_number");
		String words = Words.stored(number, row.getString("title"), row.getString("unit_name"), row.getString("unit"));
		for (String text : List.of(Objects.requireNonNullElse(row.getString("described"), ""), filed)) {
			words += text.isBlank() ? "" : Words.stored("", text.strip());
		}
		return words.equals(row.getString("words")) ? Optional.empty()
				: Optional.of(new Object[] { filed, words, number });
	}

	void upToDate(List<String> scopes) {
		this.jdbc.sql("update case_chain set words_stale = false where scope in (:scopes)")
			.param("scopes", scopes)
			.update();
	}

}
