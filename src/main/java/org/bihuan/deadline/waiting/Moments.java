package org.bihuan.deadline.waiting;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.deadline.WaitingClocks.Kind;

/**
 * Where a moment stands in the ledger.
 *
 * @param kind expression of the kind
 * @param column column of the moment
 * @param condition which rows wait for it
 * @param index index over both, in the order of the moments
 */
record Moments(String kind, String column, String condition, String index) {

	private static final String NEXT = "ddl_obligation_next";

	private static final String RUNNING = "o.service = false and o.state = 'RUNNING' and o.next_at ";

	/** One range of an index, where both are wanted. */
	private static final Moments LEGAL = new Moments("case when o.next_at < o.due_at then 'REMINDER' else 'DUE' end",
			"o.next_at", RUNNING + "is not null", NEXT);

	private static final Moments REMINDER = new Moments("'REMINDER'", "o.next_at", RUNNING + "< o.due_at", NEXT);

	private static final Moments DUE = new Moments("'DUE'", "o.next_at", RUNNING + ">= o.due_at", NEXT);

	private static final Moments SERVICE = new Moments("'SERVICE'", "o.due_at",
			"o.service = true and o.state = 'RUNNING'", "ddl_obligation_sweep");

	private static final Moments PAUSE = new Moments("'PAUSE'", "o.paused_until",
			"o.state = 'PAUSED' and o.paused_until is not null", "ddl_obligation_paused");

	private static final Map<Kind, Moments> EACH = new EnumMap<>(
			Map.of(Kind.REMINDER, REMINDER, Kind.DUE, DUE, Kind.SERVICE, SERVICE, Kind.PAUSE, PAUSE));

	static Set<Moments> of(Set<Kind> kinds) {
		boolean both = kinds.containsAll(Set.of(Kind.REMINDER, Kind.DUE));
		return Stream.concat(both ? Stream.of(LEGAL) : Stream.empty(),
				kinds.stream().filter((kind) -> !both || (kind != Kind.REMINDER && kind != Kind.DUE)).map(EACH::get))
			.collect(Collectors.toSet());
	}

}
