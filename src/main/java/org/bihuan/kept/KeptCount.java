package org.bihuan.kept;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A count of kept sums: what these say, less what has changed since, plus what it has
 * become. One statement, so that all three are of one moment.
 */
public final class KeptCount {

	/** Name of the counted column. */
	public static final String COUNTED = "counted";

	private KeptCount() {
	}

	/**
	 * Puts the parts of a count together.
	 * @param names names of the words by which is counted
	 * @param parts the sums, the changed and the unseen
	 * @return a statement with a column for each word and {@link #COUNTED}
	 */
	public static String sql(List<String> names, Part... parts) {
		String words = String.join(", ", names);
		return "select %1$s, sum(%2$s) as %2$s from (%3$s) parts group by %1$s".formatted(words, COUNTED,
				Arrays.stream(parts).map((part) -> part.sql(names)).collect(Collectors.joining(" union all ")));
	}

	/**
	 * One part.
	 *
	 * @param words SQL of the words, each a text
	 * @param counted SQL of the number, for example {@code -count(*)}
	 * @param from tables that are read
	 * @param where what is counted
	 */
	public record Part(List<String> words, String counted, String from, String where) {

		String sql(List<String> names) {
			String named = IntStream.range(0, names.size())
				.mapToObj((at) -> this.words.get(at) + " as " + names.get(at))
				.collect(Collectors.joining(", "));
			return "select %s, %s as %s from %s where %s group by %s".formatted(named, this.counted, COUNTED, this.from,
					this.where, String.join(", ", this.words));
		}

	}

}
