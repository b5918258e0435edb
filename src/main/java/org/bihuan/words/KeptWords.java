package org.bihuan.words;

import org.jspecify.annotations.Nullable;

/**
 * A table in which a room keeps the words of its things, as parts of statements.
 *
 * @param table name of the table; its column {@code words} holds the text as
 * {@link org.bihuan.shared.Words#stored} makes it, and its alias is {@code w}
 * @param things the table of the things, with its alias
 * @param join how a row of {@code w} belongs to a thing
 * @param several whether a thing may have several rows of words, each read by itself
 * @param key what a thing is known by
 * @param number number or code by which people know it
 * @param title its title
 * @param told the text that an excerpt is cut from; null if there is none
 * @param order the order in which they are found, the newest first
 */
public record KeptWords(String table, String things, String join, boolean several, String key, String number,
		String title, @Nullable String told, String order) {

	private static final String ROWS = "select %s %s as found_key, %s as found_number, %s as found_title from %s"
			+ " where %s and %s %s limit %d";

	/** All things with their words. */
	String from() {
		return this.things + " join " + this.table + " w on " + this.join;
	}

	String ordered(String from, String sight, String words, int limit) {
		return rows(from, sight, words, "order by " + this.order, limit);
	}

	String count(String sight, String words, int limit) {
		return "select count(*) from (" + rows(from(), sight, words, "", limit) + ") found";
	}

	private String rows(String from, String sight, String words, String order, int limit) {
		return ROWS.formatted(this.several ? "distinct" : "", this.key, this.number, this.title, from, sight, words,
				order, limit);
	}

	/** The things that are named from the reader's side, with their words. */
	String from(String keys) {
		return "(" + keys + ") seen join " + this.things + " on " + this.key + " = seen.found_key join " + this.table
				+ " w on " + this.join;
	}

	/** Keys of the newest things of a condition. */
	String newest(String sight, int things) {
		return "select %s as found_key from %s where %s order by %s limit %d".formatted(this.key, this.things, sight,
				this.order, things);
	}

	/** Keys of the newest of the things that are named. */
	String newestOf(String keys, int things) {
		return "select %1$s as found_key from (%2$s) named join %3$s on %1$s = named.found_key order by %4$s limit %5$d"
			.formatted(this.key, keys, this.things, this.order, things);
	}

}
