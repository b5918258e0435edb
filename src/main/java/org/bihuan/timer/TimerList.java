package org.bihuan.timer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.deadline.WaitingClocks;
import org.bihuan.deadline.WaitingClocks.WaitingClock;
import org.bihuan.deadline.WaitingClocks.WaitingFilter;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.Timers;
import org.bihuan.workflow.Timers.Timer;
import org.bihuan.workflow.Timers.TimerFilter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joins what the ledger and the engine keep into one list. Both are read along their own
 * indexes, as many rows as the page shows.
 */
@Component
class TimerList {

	private static final int MOST = 200;

	private final WaitingClocks clocks;

	private final Timers timers;

	TimerList(WaitingClocks clocks, Timers timers) {
		this.clocks = clocks;
		this.timers = timers;
	}

	@Transactional(readOnly = true)
	Listing<Waiting> page(TimerQuery query, Scope scope, @Nullable String cursor, int limit) {
		if (limit < 1 || limit > MOST) {
			throw new Refusal.Unreadable("timer.limit", limit);
		}
		TimerPlace after = TimerPlace.parse(cursor);
		Set<TimerKind> kinds = (query.kind() != null) ? EnumSet.of(query.kind())
				: EnumSet.copyOf(TimerKind.shown(!query.engine()));
		Listing<Waiting> ledger = inLedger(query, kinds, scope, after, limit + 1);
		Listing<Waiting> engine = inEngine(query, kinds, scope, after, limit + 1);
		List<Waiting> found = new ArrayList<>(ledger.items());
		found.addAll(engine.items());
		found.sort(Comparator.comparing(Waiting::place));
		boolean more = found.size() > limit;
		List<Waiting> items = more ? List.copyOf(found.subList(0, limit)) : found;
		return new Listing<>(items, ledger.total() + engine.total(),
				more ? items.get(items.size() - 1).place().cursor() : null);
	}

	private Listing<Waiting> inLedger(TimerQuery query, Set<TimerKind> kinds, Scope scope, @Nullable TimerPlace after,
			int limit) {
		Set<WaitingClocks.Kind> asked = kinds.stream()
			.map(TimerKind::clock)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		if (asked.isEmpty()) {
			return new Listing<>(List.of(), 0, null);
		}
		Listing<WaitingClock> found = this.clocks.page(
				new WaitingFilter(asked, query.unit(), query.caseNumber(), query.begin(), query.end()), scope,
				(after != null) ? after.inLedger() : null, limit);
		Map<String, Timer> carriers = this.timers
			.ofInstances(found.items().stream().map(WaitingClock::instance).filter(Objects::nonNull).toList());
		return new Listing<>(
				found.items().stream().map((clock) -> Waiting.of(clock, carriers.get(clock.instance()))).toList(),
				found.total(), null);
	}

	private Listing<Waiting> inEngine(TimerQuery query, Set<TimerKind> kinds, Scope scope, @Nullable TimerPlace after,
			int limit) {
		Set<String> asked = kinds.stream().allMatch((kind) -> kind.clock() != null) ? Set.of()
				: TimerKind.among(this.timers.processes(), kinds);
		if (asked.isEmpty()) {
			return new Listing<>(List.of(), 0, null);
		}
		Listing<Timer> found = this.timers.page(
				new TimerFilter(asked, !query.engine(), query.unit(), query.caseNumber(), query.begin(), query.end()),
				scope, (after != null) ? after.inEngine() : null, limit);
		return new Listing<>(found.items().stream().map(Waiting::of).toList(), found.total(), null);
	}

}
