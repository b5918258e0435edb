package org.bihuan.shared;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

/**
 * Numbers above or below which something follows, each with its document or marked as the
 * project's default, from {@code data/thresholds.csv}.
 */
public final class Thresholds {

	private static final Map<String, Integer> VALUES = Csv.read(new ClassPathResource("data/thresholds.csv"))
		.stream()
		.collect(Collectors.toUnmodifiableMap((row) -> row.get("key"), (row) -> Integer.valueOf(row.get("value"))));

	private Thresholds() {
	}

	/**
	 * A number of the table, in the unit that stands in its row.
	 * @param key key of the row
	 * @return its value
	 * @throws IllegalArgumentException if there is no such row
	 */
	public static int of(String key) {
		Integer value = VALUES.get(key);
		if (value == null) {
			throw new IllegalArgumentException("No threshold " + key);
		}
		return value;
	}

}
