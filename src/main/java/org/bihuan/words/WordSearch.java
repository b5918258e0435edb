package org.bihuan.words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bihuan.shared.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads a table of kept words. What is found is the same on every road to it: a reader
 * who sees little reads all of that; rare words are found by the index, if the database
 * has one; frequent ones by going back from the newest.
 */
public final class WordSearch {

	/** So many are counted and can be paged through. */
	public static final int BOUND = 1000;

	private final JdbcClient jdbc;

	private final KeptWords kept;

	private final Effort effort;

	private final boolean indexed;

	/**
	 * A search of a table.
	 * @param jdbc the database
	 * @param kept the table
	 */
	public WordSearch(JdbcTemplate jdbc, KeptWords kept) {
		this(jdbc, kept, Effort.USUAL);
	}

	/**
	 * A search of a table that takes its roads otherwise.
	 * @param jdbc the database
	 * @param kept the table
	 * @param effort when it takes which
	 */
	public WordSearch(JdbcTemplate jdbc, KeptWords kept, Effort effort) {
		this.jdbc = JdbcClient.create(jdbc);
		this.kept = kept;
		this.effort = effort;
		this.indexed = WordIndex.on(jdbc, kept.table());
	}

	/**
	 * Finds things by their words: those whose number was typed, then those whose title
	 * has all the words, then the others, each in the table's order.
	 * @param words the words
	 * @param sight what the reader may find
	 * @param limit things of a page
	 * @param cursor where the page begins; null for the first
	 * @return keys of the things; nothing without a word
	 * @throws org.bihuan.shared.Refusal.Unreadable if the cursor is none
	 */
	public Hits<String> find(Words words, Sight sight, int limit, @Nullable String cursor) {
		if (words.isEmpty()) {
			return Hits.none();
		}
		List<Row> rows = rows(words, sight);
		List<Row> ranked = rows.stream()
			.limit(BOUND)
			.sorted(Comparator.comparingInt((row) -> row.rank(words)))
			.toList();
		int from = WordCursor.place(cursor, ranked.stream().map(Row::key).toList());
		int to = Math.min(ranked.size(), from + limit);
		List<Row> page = ranked.subList(Math.min(from, to), to);
		Map<String, String> told = told(page);
		return new Hits<>(page.stream().map((row) -> row.hit(words, told.get(row.key()))).toList(), ranked.size(),
				rows.size() > BOUND,
				(to < ranked.size()) ? WordCursor.after(to, page.get(page.size() - 1).key()) : null);
	}

	private List<Row> rows(Words words, Sight sight) {
		if (little(sight)) {
			return read(this.kept.from(union(sight, this.effort.little() + 1)), words, sight, false);
		}
		if (!this.indexed) {
			return read(this.kept.from(), words, sight, false);
		}
		List<Row> newest = newest(words, sight, this.effort.few());
		if (newest.size() > BOUND) {
			return newest;
		}
		if (words.narrow() && count(this.kept.count(sight.sql(), words.sql("w.words", true), this.effort.rare() + 1),
				sight, words) <= this.effort.rare()) {
			return read(this.kept.from(), words, sight, true);
		}
		newest = newest(words, sight, this.effort.many());
		return (newest.size() > BOUND) ? newest : read(this.kept.from(), words, sight, false);
	}

	private boolean little(Sight sight) {
		return !sight.keys().isEmpty()
				&& count("select count(*) from (%s) seen".formatted(union(sight, this.effort.little() + 1)), sight,
						new Words(List.of())) <= this.effort.little();
	}

	private static String union(Sight sight, int limit) {
		return sight.keys()
			.stream()
			.map((key) -> "(" + key + " limit " + limit + ")")
			.collect(Collectors.joining(" union "));
	}

	/** Those of the newest things that have the words. */
	private List<Row> newest(Words words, Sight sight, int things) {
		String keys = sight.keys().isEmpty() ? this.kept.newest(sight.sql(), things)
				: this.kept.newestOf(union(sight, things), things);
		return read(this.kept.from(keys), words, sight, false);
	}

	private List<Row> read(String from, Words words, Sight sight, boolean byIndex) {
		return this.jdbc.sql(this.kept.ordered(from, sight.sql(), words.sql("w.words", byIndex), BOUND + 1))
			.params(parameters(sight, words))
			.query((row, index) -> new Row(row.getString(1), row.getString(2), row.getString(3)))
			.list();
	}

	private long count(String sql, Sight sight, Words words) {
		return this.jdbc.sql(sql).params(parameters(sight, words)).query(Long.class).single();
	}

	private Map<String, Object> parameters(Sight sight, Words words) {
		Map<String, Object> parameters = new HashMap<>(sight.parameters());
		parameters.putAll(words.parameters(this.indexed));
		return parameters;
	}

	private Map<String, String> told(List<Row> page) {
		Map<String, String> texts = new HashMap<>();
		if (this.kept.told() != null && !page.isEmpty()) {
			this.jdbc
				.sql("select %s, %s from %s where %1$s in (:keys)".formatted(this.kept.key(), this.kept.told(),
						this.kept.from()))
				.param("keys", page.stream().map(Row::key).toList())
				.query((row) -> {
					texts.put(row.getString(1), row.getString(2));
				});
		}
		return texts;
	}

	private record Row(String key, @Nullable String number, String title) {

		int rank(Words words) {
			String known = Words.stored((this.number != null) ? this.number : "");
			if (words.terms().contains(known)) {
				return 0;
			}
			return words.in(this.title) ? 1 : 2;
		}

		Hit<String> hit(Words words, @Nullable String text) {
			return new Hit<>(this.key, Marks.in(this.title, words),
					(text != null) ? Marks.around(text, words) : List.of());
		}

	}

}
