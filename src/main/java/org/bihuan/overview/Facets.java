package org.bihuan.overview;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.deadline.OverdueClocks;
import org.bihuan.deadline.OverdueClocks.Facet;
import org.bihuan.deadline.OverdueFilter;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * How the clocks are spread, from the wide to the narrow, each value with its exact count
 * and the way to it. A facet counts what its other values would show, so that one can
 * change from one authority to the next.
 */
@Component
class Facets {

	/** What one can narrow by, in the order in which one drills. */
	private static final List<Facet> DRILLED = List.of(Facet.AUTHORITY, Facet.TOWN, Facet.SECTOR, Facet.KIND,
			Facet.RUNG);

	private static final int WORST = 5;

	private final OverdueClocks clocks;

	private final OverviewWords words;

	Facets(OverdueClocks clocks, OverviewWords words) {
		this.clocks = clocks;
		this.words = words;
	}

	List<Spread> of(OverviewQuery query, Scope scope, Locale locale) {
		Map<Facet, Map<String, Long>> counted = new LinkedHashMap<>();
		DRILLED.forEach((facet) -> counted.put(facet, count(facet, query.with(name(facet), null), scope)));
		Map<UnitCode, String> names = this.words.names(Stream.of(Facet.AUTHORITY, Facet.TOWN)
			.flatMap((facet) -> counted.get(facet).keySet().stream())
			.filter((code) -> !code.isEmpty())
			.map(UnitCode::new)
			.collect(Collectors.toSet()));
		return DRILLED.stream()
			.map((facet) -> spread(facet, counted.get(facet), query, names, locale))
			.filter((spread) -> !spread.values().isEmpty())
			.toList();
	}

	private Map<String, Long> count(Facet facet, OverviewQuery query, Scope scope) {
		return this.clocks.spread(facet, filter(query), scope);
	}

	private Spread spread(Facet facet, Map<String, Long> counts, OverviewQuery query, Map<UnitCode, String> names,
			Locale locale) {
		String name = name(facet);
		List<Value> values = counts.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() > 0)
			.map((entry) -> value(facet, entry, query, names, locale))
			.sorted(Comparator.comparingLong(Value::count).reversed().thenComparing(Value::label))
			.toList();
		return new Spread(name, query.with(name, null).address(), query.get(name).isEmpty(),
				values.stream().mapToLong(Value::count).sum(), values);
	}

	private Value value(Facet facet, Map.Entry<String, Long> entry, OverviewQuery query, Map<UnitCode, String> names,
			Locale locale) {
		String name = name(facet);
		String code = entry.getKey();
		String label = code.isEmpty() ? this.words.say("overview.none." + name, locale)
				: label(name, code, names, locale);
		String asked = (code.isEmpty() && facet == Facet.RUNG) ? OverviewQuery.NONE : code;
		return new Value(label, entry.getValue(), asked.isEmpty() ? null : query.with(name, asked).address(),
				!asked.isEmpty() && asked.equals(query.get(name)));
	}

	private String label(String name, String code, Map<UnitCode, String> names, Locale locale) {
		return switch (name) {
			case "authority", "town", "unit" -> names.getOrDefault(new UnitCode(code), code);
			case "sector" -> this.words.sector(code, locale);
			case "kind" -> this.words.kind(code, locale);
			default -> OverviewQuery.NONE.equals(code) ? this.words.say("overview.none.rung", locale)
					: this.words.measure(code, locale);
		};
	}

	/** What narrows the list now, each with the way to the list without it. */
	List<Chip> chips(OverviewQuery query, Locale locale) {
		Map<UnitCode, String> names = this.words.names(Stream.of("authority", "town", "unit")
			.map(query::get)
			.filter((code) -> !code.isEmpty())
			.map(UnitCode::new)
			.collect(Collectors.toSet()));
		return query.values()
			.entrySet()
			.stream()
			.map((entry) -> new Chip(
					this.words.say("overview.condition", locale,
							this.words.say("overview.facet." + entry.getKey(), locale),
							label(entry.getKey(), entry.getValue(), names, locale)),
					query.with(entry.getKey(), null).address()))
			.toList();
	}

	/** What narrows the list now, in words. */
	String said(List<Chip> chips, Locale locale) {
		return this.words.list(chips.stream().map(Chip::said).toList(), locale);
	}

	/** How many there are of each harm, the worst first. */
	List<Harm> harms(OverviewQuery query, Scope scope, Locale locale) {
		Map<String, Long> counts = count(Facet.HARM, query, scope);
		return Stream.iterate(WORST, (level) -> level > 0, (level) -> level - 1)
			.map((level) -> new Harm(level, this.words.harm(level, locale),
					counts.getOrDefault(String.valueOf(level), 0L)))
			.toList();
	}

	/** How they are spread, by facet and value, as programs read it. */
	Map<String, Map<String, Long>> counts(OverviewQuery query, Scope scope) {
		Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
		Stream.of(Facet.values()).forEach((facet) -> counts.put(name(facet), count(facet, query, scope)));
		return counts;
	}

	private static OverdueFilter filter(OverviewQuery query) {
		return query.filter(null, 1);
	}

	private static String name(Facet facet) {
		return facet.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * One facet.
	 *
	 * @param name its name
	 * @param any address of the list without it
	 * @param open whether nothing of it is chosen
	 * @param total how many there are without it
	 * @param values its values, the most frequent first
	 */
	record Spread(String name, String any, boolean open, long total, List<Value> values) {
	}

	/**
	 * A value of a facet.
	 *
	 * @param label what it is called
	 * @param count how many have it
	 * @param address of the list narrowed by it; null if it cannot be asked for
	 * @param chosen whether the list is narrowed by it
	 */
	record Value(String label, long count, @Nullable String address, boolean chosen) {
	}

	/**
	 * Something that narrows the list.
	 *
	 * @param said what it says, in words
	 * @param without address of the list without it
	 */
	record Chip(String said, String without) {
	}

	/**
	 * A level of harm.
	 *
	 * @param level 5 the worst
	 * @param word what it is called
	 * @param count how many have it
	 */
	record Harm(int level, String word, long count) {
	}

}
