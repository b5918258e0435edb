package org.bihuan.report;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads {@code data/report-indicators.csv}. A row that nothing could count stops the
 * program before anybody reads a wrong report, and says which row and why.
 */
final class IndicatorFile {

	private static final Set<String> GROUPS = Set.of("hazards", "stock", "clocks", "duties", "letters", "measures");

	private IndicatorFile() {
	}

	/**
	 * Reads all rows.
	 * @param rows values by heading
	 * @return indicators in the order of the file
	 * @throws IllegalStateException if one cannot be counted, or two have the same code
	 */
	static List<Indicator> read(List<Map<String, String>> rows) {
		Set<String> codes = new HashSet<>();
		return rows.stream().map((row) -> {
			Indicator indicator = indicator(row);
			if (!codes.add(indicator.code())) {
				throw wrong(row, "its code stands there twice", null);
			}
			return indicator;
		}).toList();
	}

	private static Indicator indicator(Map<String, String> row) {
		if (!GROUPS.contains(row.get("group"))) {
			throw wrong(row, "unknown group '%s'".formatted(row.get("group")), null);
		}
		String denominator = row.get("denominator");
		return new Indicator(row.get("code"), row.get("group"), part(row, row.get("numerator"), row.get("kind")),
				denominator.isEmpty() ? null : part(row, denominator, ""), row.get("document"), row.get("place"));
	}

	private static Part part(Map<String, String> row, String key, String kind) {
		Fact fact = Arrays.stream(Fact.values())
			.filter((one) -> one.name().equals(key))
			.findFirst()
			.orElseThrow(() -> wrong(row,
					"unknown condition '%s', known are %s".formatted(key, Arrays.toString(Fact.values())), null));
		try {
			return new Part(fact, kind);
		}
		catch (IllegalArgumentException ex) {
			throw wrong(row, "%s is not counted of the kind '%s'".formatted(fact, kind), ex);
		}
	}

	private static IllegalStateException wrong(Map<String, String> row, String why, @Nullable Exception cause) {
		return new IllegalStateException(
				"data/report-indicators.csv, indicator '%s': %s".formatted(row.get("code"), why), cause);
	}

}
