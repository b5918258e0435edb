package org.bihuan.duty.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.duty.DutyKind;
import org.bihuan.duty.Traits;
import org.bihuan.duty.frequency.Debtor;
import org.bihuan.duty.frequency.FrequencyTables;
import org.bihuan.duty.frequency.Ruled;
import org.bihuan.workflow.Strictest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Asks the tables what other traits would mean. Nothing is stored.
 */
@Component
class WhatIf {

	private final FrequencyTables tables;

	private final DutyLines lines;

	WhatIf(FrequencyTables tables, DutyLines lines) {
		this.tables = tables;
		this.lines = lines;
	}

	/**
	 * What traits mean.
	 * @param asked the traits asked for
	 * @param present those of the unit as it is registered; null if there is no unit
	 * @param locale the reader's language
	 * @return duties and how they differ
	 */
	Comparison compare(Traits asked, @Nullable Traits present, Locale locale) {
		Traits before = (present != null) ? present : asked;
		Map<Traits, List<Ruled>> ruled = this.tables.of(List.of(asked, before));
		Map<Thing, Ruled> was = things(ruled.getOrDefault(before, List.of()));
		Map<Thing, Ruled> is = things(ruled.getOrDefault(asked, List.of()));
		Map<DutyKind, List<DutyLine>> duties = new LinkedHashMap<>();
		is.forEach((thing, one) -> duties.computeIfAbsent(thing.kind(), (none) -> new ArrayList<>())
			.add(this.lines.of(one, change(one, was.get(thing)), was.get(thing), locale)));
		List<DutyLine> removed = was.entrySet()
			.stream()
			.filter((one) -> !is.containsKey(one.getKey()))
			.map((one) -> this.lines.of(one.getValue(), Change.REMOVED, one.getValue(), locale))
			.toList();
		List<DutyLine> checks = ruled.getOrDefault(asked, List.of())
			.stream()
			.filter((one) -> one.who() != Debtor.ENTERPRISE && one.kind() == DutyKind.CHECK)
			.map((one) -> this.lines.of(one, Change.SAME, null, locale))
			.toList();
		return new Comparison(duties, removed, checks);
	}

	private static Map<Thing, Ruled> things(List<Ruled> ruled) {
		return ruled.stream()
			.filter((one) -> one.who() == Debtor.ENTERPRISE)
			.collect(Collectors.toMap(Thing::of, Function.identity(), (one, other) -> one, LinkedHashMap::new));
	}

	private static Change change(Ruled is, @Nullable Ruled was) {
		if (was == null) {
			return Change.ADDED;
		}
		int more = Strictest.timesAYear(is.rules().row()) - Strictest.timesAYear(was.rules().row());
		if (more == 0) {
			return Change.SAME;
		}
		return (more > 0) ? Change.STRICTER : Change.LOOSER;
	}

	/**
	 * What makes two duties the same.
	 *
	 * @param kind kind of duty
	 * @param duty code of the duty
	 * @param scope of what it is owed
	 */
	private record Thing(DutyKind kind, String duty, String scope) {

		static Thing of(Ruled ruled) {
			return new Thing(ruled.kind(), ruled.duty(), ruled.scope().name());
		}

	}

}
