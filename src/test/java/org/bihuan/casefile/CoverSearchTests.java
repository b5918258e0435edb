package org.bihuan.casefile;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.Words;
import org.bihuan.words.Effort;
import org.bihuan.words.Hit;
import org.bihuan.words.Hits;
import org.bihuan.words.WordSearch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every road finds the same: reading what little somebody sees, the index of pairs, and
 * going back from the newest.
 */
class CoverSearchTests {

	private static final int CASES = 1300;

	private static final Scope DISTRICT = CaseDatabase.everything();

	private static final Scope AUTHORITY = new Scope("chief", false, Set.of(), Set.of("A-1"), Set.of());

	private static final Scope UNIT = new Scope("boss", false, Set.of("E-3"), Set.of(), Set.of());

	private static final Scope MIXED = new Scope("taker", false, Set.of("E-4"), Set.of("T-2"), Set.of());

	private static final Scope NOBODY = new Scope("nobody", false, Set.of(), Set.of(), Set.of());

	@TempDir
	private static Path folder;

	private static CaseDatabase database;

	private static final List<One> ALL = new ArrayList<>();

	/** Made where an index is, if there can be one. */
	private static CoverSearch search;

	@BeforeAll
	static void open() {
		database = new CaseDatabase(folder);
		Random random = new Random(7);
		List<String> words = List.of("粉尘", "液氨", "通道", "A-17", "duct", "一", "𠮷祥", "+5%");
		for (int i = 0; i < CASES; i++) {
			String told = "现场 " + words.get(random.nextInt(words.size())) + words.get(random.nextInt(words.size()))
					+ ((i % 400 == 0) ? " 罕见" : "");
			ALL.add(new One("YH-demo-2026-%05d".formatted(i), "E-" + i % 7, "A-" + i % 3, "T-" + i % 5,
					(i % 50 == 0) ? "罕见之题" : "常见之题", told));
		}
		JdbcTemplate jdbc = database.bean(JdbcTemplate.class);
		LocalDateTime first = LocalDateTime.of(2026, 1, 1, 0, 0);
		jdbc.batchUpdate("""
				insert into case_file (case_number, unit, unit_name, sector, authority, lead_authority, town, district,
				title, grade, state, opened_at, opened_by) values (?, ?, '单位', 's', ?, 'A-9', ?, 'D', ?, 'GENERAL',
				'REGISTERED', ?, 'x')""",
				IntStream.range(0, CASES).mapToObj((i) -> ALL.get(i).cover(first.plusMinutes(i / 2))).toList());
		jdbc.batchUpdate("insert into case_words (case_number, words, described) values (?, ?, ?)",
				ALL.stream().map((one) -> new Object[] { one.number, one.words(), one.told }).toList());
		jdbc.update("insert into case_participant (case_number, login) values (?, 'taker')", ALL.get(1).number);
		if ("mysql".equals(System.getProperty("bihuan.test.database"))) {
			// with the stop words that a restored database has
			jdbc.execute("alter table case_words modify column words longtext character set utf8mb4 collate"
					+ " utf8mb4_bin not null");
			jdbc.execute("create fulltext index case_words_words on case_words (words) with parser ngram");
		}
		search = new CoverSearch(database.bean(CaseCovers.class), jdbc);
	}

	@AfterAll
	static void close() {
		database.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "粉尘", "液氨 通道", "A-17", "a", "一", "𠮷祥", "duct 罕见", "罕见", "罕见之题", "现场", "常见", "题 现", "5%",
			"+5", "粉尘液氨", "YH-demo-2026-00400", "yh", "e-3 粉尘", "没有", "to be", "%", "_" })
	void everyReaderFindsWhatIsThere(String text) {
		for (Scope scope : List.of(DISTRICT, AUTHORITY, UNIT, MIXED, NOBODY)) {
			List<String> wanted = wanted(text, scope);
			List<String> found = new ArrayList<>();
			@Nullable String cursor = null;
			do {
				Hits<CaseHeader> hits = search.find(Words.of(text), scope, 300, cursor);
				assertThat(hits.total()).as("%s %s", text, scope).isEqualTo(Math.min(wanted.size(), WordSearch.BOUND));
				assertThat(hits.more()).isEqualTo(wanted.size() > WordSearch.BOUND);
				hits.items().forEach((hit) -> found.add(hit.item().number().value()));
				cursor = hits.next();
			}
			while (cursor != null);
			assertThat(found).as("%s %s", text, scope).isEqualTo(ranked(wanted, text));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "粉尘", "液氨 通道", "一", "duct 罕见", "罕见之题", "现场", "常见", "YH-demo-2026-00400", "没有" })
	void everyRoadLeadsThere(String text) {
		JdbcTemplate jdbc = database.bean(JdbcTemplate.class);
		for (Effort effort : List.of(new Effort(0, 10, 0, 100), new Effort(0, 10, 5000, 100),
				new Effort(0, 1200, 0, 1250), new Effort(300, 10, 30, 1100), new Effort(5000, 10, 10, 10))) {
			WordSearch roads = new WordSearch(jdbc, CoverSearch.CASES, effort);
			for (Scope scope : List.of(DISTRICT, AUTHORITY, UNIT, MIXED, NOBODY)) {
				List<String> wanted = ranked(wanted(text, scope), text);
				Hits<String> hits = roads.find(Words.of(text), CoverSearch.sight(scope), 2000, null);
				assertThat(hits.items()).as("%s %s %s", text, effort, scope).extracting(Hit::item).isEqualTo(wanted);
			}
		}
	}

	@Test
	void withoutAWordNothingIsFound() {
		assertThat(search.find(Words.of(" "), DISTRICT, 20, null).total()).isZero();
	}

	/** All that are there, the newest first. */
	private static List<String> wanted(String text, Scope scope) {
		List<String> numbers = new ArrayList<>();
		// two are of each minute
		for (int i = CASES - 1; i >= 0; i--) {
			One one = ALL.get(i);
			if (one.seen(scope) && Words.of(text).in(one.words())) {
				numbers.add(one.number);
			}
		}
		return numbers;
	}

	private static List<String> ranked(List<String> wanted, String text) {
		List<String> newest = wanted.subList(0, Math.min(wanted.size(), WordSearch.BOUND));
		List<String> ranked = new ArrayList<>();
		for (int rank = 0; rank < 3; rank++) {
			for (String number : newest) {
				One one = ALL.get(Integer.parseInt(number.substring(number.length() - 5)));
				int own = one.number.equalsIgnoreCase(text) ? 0 : Words.of(text).in(one.title) ? 1 : 2;
				if (own == rank) {
					ranked.add(number);
				}
			}
		}
		return ranked;
	}

	private record One(String number, String unit, String authority, String town, String title, String told) {

		Object[] cover(LocalDateTime at) {
			return new Object[] { this.number, this.unit, this.authority, this.town, this.title, at };
		}

		String words() {
			return Words.stored(this.number, this.title, "单位", this.unit, this.told);
		}

		boolean seen(Scope scope) {
			return scope.district() || scope.units().contains(this.unit) || scope.authorities().contains(this.authority)
					|| scope.authorities().contains(this.town)
					|| (scope.login().equals("taker") && this.number.endsWith("00001"));
		}

	}

}
