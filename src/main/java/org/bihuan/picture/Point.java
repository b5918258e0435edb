package org.bihuan.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.bihuan.casefile.CaseDays.Day;
import org.bihuan.casefile.CaseDays.Span;

/**
 * A point of the trend: a day, or a month where days would be too many to read.
 *
 * @param label the day or the month
 * @param opened hazards that were opened
 * @param signedOff hazards that were signed off
 * @param closed hazards that were closed without a sign-off
 * @param stock hazards that are open at its end
 */
record Point(String label, long opened, long signedOff, long closed, long stock) {

	private static final int MOST_DAYS = 92;

	private static final int MONTH = "2026-01".length();

	/** The label of a day among the points of a span. */
	static String label(LocalDate day, Span span) {
		boolean daily = span.from().plusDays(MOST_DAYS).isAfter(span.to());
		return daily ? day.toString() : day.toString().substring(0, MONTH);
	}

	static List<Point> of(List<Day> days, Span span) {
		Map<String, List<Day>> byLabel = days.stream()
			.collect(Collectors.groupingBy((day) -> label(day.day(), span), TreeMap::new, Collectors.toList()));
		List<Point> points = new ArrayList<>();
		byLabel.forEach((label,
				within) -> points.add(new Point(label, within.stream().mapToLong(Day::opened).sum(),
						within.stream().mapToLong(Day::signedOff).sum(), within.stream().mapToLong(Day::closed).sum(),
						within.get(within.size() - 1).stock())));
		return points;
	}

}
