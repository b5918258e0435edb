package org.bihuan.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.shared.Words;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Words by which units are found: code, name, and the names that a unit had before.
 */
@Repository
class UnitWords {

	private final NamedParameterJdbcTemplate jdbc;

	UnitWords(JdbcTemplate jdbc) {
		this.jdbc = new NamedParameterJdbcTemplate(jdbc);
	}

	/** Writes anew what the register and its changes say. */
	void write(Collection<String> codes) {
		if (codes.isEmpty()) {
			return;
		}
		Map<String, Collection<String>> some = Map.of("codes", codes);
		Map<String, List<String>> former = former(some);
		List<Object[]> rows = this.jdbc.query("select code, name from org_unit where code in (:codes)", some,
				(row, index) -> row(row.getString(1), row.getString(2),
						String.join(" ", former.getOrDefault(row.getString(1), List.of()))));
		this.jdbc.update("delete from org_unit_words where code in (:codes)", some);
		this.jdbc.getJdbcTemplate()
			.batchUpdate("insert into org_unit_words (code, words, former) values (?, ?, ?)", rows);
	}

	private Map<String, List<String>> former(Map<String, Collection<String>> some) {
		Map<String, List<String>> former = new HashMap<>();
		this.jdbc.query("""
				select unit_code, before_value from org_unit_change
				where unit_code in (:codes) and field = 'name' order by id desc""", some, (row) -> {
			former.computeIfAbsent(row.getString(1), (code) -> new ArrayList<>()).add(row.getString(2));
		});
		return former;
	}

	private static Object[] row(String code, String name, String former) {
		return new Object[] { code, Words.stored(code, name, former), former };
	}

}
