package org.bihuan.casefile.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.bihuan.casefile.CaseDays;
import org.bihuan.casefile.days.DaysSums.Count;
import org.bihuan.organisation.Scope;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the sums.
 */
@Service
@Transactional(readOnly = true)
class KeptCaseDays implements CaseDays {

	/** Whatever was before the span counts for its stock alone. */
	private static final String BEFORE = "";

	private static final String DAY = "case when s.on_day < date '%s' then '' else concat(s.on_day, '') end";

	private static final String WITHIN = "case when s.on_day < date '%s' then '' else 'within' end";

	private final DaysSums sums;

	KeptCaseDays(DaysSums sums) {
		this.sums = sums;
	}

	@Override
	public List<Day> trend(Span span, Filter filter, Scope scope) {
		Map<String, List<Count>> byDay = this.sums
			.by("s.kind", DAY.formatted(span.from()), Narrowing.of(filter, scope, span.to()))
			.stream()
			.collect(Collectors.groupingBy(Count::bucket));
		long stock = change(byDay.getOrDefault(BEFORE, List.of()));
		List<Day> days = new ArrayList<>();
		for (LocalDate day = span.from(); !day.isAfter(span.to()); day = day.plusDays(1)) {
			List<Count> counts = byDay.getOrDefault(day.toString(), List.of());
			stock += change(counts);
			days.add(
					new Day(day, cases(counts, "OPENED"), cases(counts, "SIGNED_OFF"), cases(counts, "CLOSED"), stock));
		}
		return days;
	}

	@Override
	public SortedMap<Integer, Long> stock(LocalDate day, Filter filter, Scope scope) {
		SortedMap<Integer, Long> stock = new TreeMap<>();
		this.sums.by("concat(s.opened_year, '')", "s.kind", Narrowing.of(filter, scope, day))
			.forEach((count) -> stock.merge(Integer.valueOf(count.word()), count.change(), Long::sum));
		stock.values().removeIf((cases) -> cases == 0);
		return stock;
	}

	@Override
	public List<Row> league(Side side, Span span, Filter filter, Scope scope) {
		String word = switch (side) {
			case AUTHORITY -> "s.authority";
			case TOWN -> "s.town";
		};
		SortedMap<String, List<Count>> byCode = this.sums
			.by(word, WITHIN.formatted(span.from()), Narrowing.of(filter, scope, span.to()))
			.stream()
			.collect(Collectors.groupingBy(Count::word, TreeMap::new, Collectors.toList()));
		return byCode.entrySet()
			.stream()
			.map((entry) -> row(entry.getKey(), entry.getValue()))
			.filter((row) -> row.opened() + row.signedOff() + row.closed() + row.stock() > 0)
			.toList();
	}

	private static Row row(String code, List<Count> counts) {
		List<Count> within = counts.stream().filter((count) -> !BEFORE.equals(count.bucket())).toList();
		return new Row(code, cases(within, "OPENED"), cases(within, "SIGNED_OFF"), cases(within, "CLOSED"),
				change(counts));
	}

	private static long cases(List<Count> counts, String event) {
		return counts.stream().filter((count) -> count.event().equals(event)).mapToLong(Count::cases).sum();
	}

	private static long change(List<Count> counts) {
		return counts.stream().mapToLong(Count::change).sum();
	}

}
