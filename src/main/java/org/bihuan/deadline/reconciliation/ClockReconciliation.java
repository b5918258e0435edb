package org.bihuan.deadline.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.deadline.ClockHealth;
import org.bihuan.deadline.Reconciliation;
import org.bihuan.deadline.Reconciliation.Difference;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares every running obligation with the engine's timer and lists what differs. It
 * changes neither.
 */
@Service
@Transactional
class ClockReconciliation implements ClockHealth {

	private final ReconciliationTable table;

	private final LiveTimers timers;

	private final Clock clock;

	ClockReconciliation(ReconciliationTable table, LiveTimers timers, Clock clock) {
		this.table = table;
		this.timers = timers;
		this.clock = clock;
	}

	void reconcile() {
		List<RunningClock> running = this.table.running();
		Map<String, Instant> live = this.timers.byInstance();
		List<Difference> differences = new ArrayList<>();
		running.forEach((one) -> one.difference(live).ifPresent(differences::add));
		Set<String> strays = new HashSet<>(live.keySet());
		running.forEach((one) -> strays.remove(one.instance()));
		strays.stream().sorted().forEach((one) -> differences.add(new Difference(null, "STRAY_CLOCK", null, one)));
		this.table.write(this.clock.instant(), running.size(), differences);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Reconciliation> last() {
		return this.table.last();
	}

}
