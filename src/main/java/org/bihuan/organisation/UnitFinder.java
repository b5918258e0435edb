package org.bihuan.organisation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.shared.Words;
import org.bihuan.words.Hits;
import org.bihuan.words.KeptWords;
import org.bihuan.words.Sight;
import org.bihuan.words.WordSearch;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds units by the words that are kept of them.
 */
@Component
class UnitFinder implements UnitSearch {

	private static final KeptWords UNITS = new KeptWords("org_unit_words", "org_unit u", "w.code = u.code", false,
			"u.code", "u.code", "u.name", "w.former", "u.code");

	private final UnitStore store;

	private final WordSearch search;

	UnitFinder(UnitStore store, JdbcTemplate jdbc) {
		this.store = store;
		this.search = new WordSearch(jdbc, UNITS);
	}

	@Override
	@Transactional(readOnly = true)
	public Hits<UnitView> find(Words words, Person person, int limit, @Nullable String cursor) {
		UnitSight sight = UnitSight.of(person);
		return this.search.find(words, new Sight(sight.sql(), sight.parameters(), List.of()), limit, cursor)
			.with((codes) -> this.store.find(codes)
				.stream()
				.collect(Collectors.toMap((unit) -> unit.code().value(), Function.identity())));
	}

}
