package org.bihuan.casefile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
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
 * Finds cases by the words that are kept of them.
 */
@Component
class CoverSearch implements CaseSearch {

	static final KeptWords CASES = new KeptWords("case_words", "case_file f", "w.case_number = f.case_number", false,
			"f.case_number", "f.case_number", "f.title", "concat(coalesce(w.described, ''), coalesce(w.filed, ''))",
			"f.opened_at desc, f.case_number desc");

	private static final String NEWEST = " order by f.opened_at desc, f.case_number desc";

	private static final String PARTICIPANT = "select p.case_number as found_key from case_participant p"
			+ " join case_file f on f.case_number = p.case_number where p.login = :scopeLogin" + NEWEST;

	private static final String COVER = "select f.case_number as found_key from case_file f where f.%s in (:%s)"
			+ NEWEST;

	private final CaseCovers covers;

	private final WordSearch search;

	CoverSearch(CaseCovers covers, JdbcTemplate jdbc) {
		this.covers = covers;
		this.search = new WordSearch(jdbc, CASES);
	}

	@Override
	@Transactional(readOnly = true)
	public Hits<CaseHeader> find(Words words, Scope scope, int limit, @Nullable String cursor) {
		return this.search.find(words, sight(scope), limit, cursor).with(this::headers);
	}

	static Sight sight(Scope scope) {
		return new Sight(scope.sql("f"), scope.parameters(), scope.district() ? List.of() : keys(scope));
	}

	private static List<String> keys(Scope scope) {
		Stream<String> units = scope.units().isEmpty() ? Stream.of() : Stream.of(COVER.formatted("unit", "scopeUnits"));
		Stream<String> authorities = scope.authorities().isEmpty() ? Stream.of()
				: Stream.of("authority", "lead_authority", "town")
					.map((column) -> COVER.formatted(column, "scopeAuthorities"));
		return Stream.of(Stream.of(PARTICIPANT), units, authorities).flatMap((some) -> some).toList();
	}

	private Map<String, CaseHeader> headers(List<String> numbers) {
		return this.covers.of(numbers.stream().map(CaseNumber::new).toList())
			.entrySet()
			.stream()
			.collect(Collectors.toMap((entry) -> entry.getKey().value(), Map.Entry::getValue));
	}

}
