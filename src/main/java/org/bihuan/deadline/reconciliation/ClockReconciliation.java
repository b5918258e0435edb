package org.bihuan.deadline.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.deadline.ClockHealth;
import org.bihuan.deadline.Reconciliation;
import org.bihuan.deadline.overdue.BoardRound;
import org.bihuan.deadline.reconciliation.LiveTimers.Timer;
import org.bihuan.deadline.reconciliation.ReconciliationTable.Done;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares every running obligation with the engine's timer, every due date of the inbox
 * and the sums of the board with the ledger, repairs what differs and writes down both.
 */
@Service
@Transactional
class ClockReconciliation implements ClockHealth {

	private final ReconciliationTable table;

	private final LiveTimers timers;

	private final InboxComparison inbox;

	private final BoardRound board;

	private final Repairs repairs;

	private final AuditTrail audit;

	private final Clock clock;

	ClockReconciliation(ReconciliationTable table, LiveTimers timers, InboxComparison inbox, BoardRound board,
			Repairs repairs, AuditTrail audit, Clock clock) {
		this.table = table;
		this.timers = timers;
		this.inbox = inbox;
		this.board = board;
		this.repairs = repairs;
		this.audit = audit;
		this.clock = clock;
	}

	void reconcile() {
		reconcile("system", null);
	}

	private Reconciliation reconcile(String login, @Nullable String reason) {
		Instant now = this.clock.instant();
		List<RunningClock> running = this.table.running();
		Map<String, Timer> live = this.timers.byInstance();
		List<Finding> findings = new ArrayList<>();
		running.forEach((one) -> one.difference(live, now).ifPresent(findings::add));
		Set<String> strays = new HashSet<>(live.keySet());
		running.forEach((one) -> strays.remove(one.instance()));
		strays.stream().sorted().forEach((one) -> findings.add(new Finding(null, "STRAY_CLOCK", null, one)));
		List<Done> done = new ArrayList<>(mended(findings));
		// what has just fallen due has set its dates already
		done.addAll(mended(this.inbox.differences()));
		done.addAll(mended(sums()));
		return this.table.write(now, running.size(), login, reason, done);
	}

	private List<Finding> sums() {
		int wrong = this.board.differences();
		return (wrong == 0) ? List.of()
				: List.of(new Finding(null, "OTHER_COUNT", this.board.truth(), String.valueOf(wrong)));
	}

	private List<Done> mended(List<Finding> findings) {
		return findings.stream()
			.flatMap((finding) -> this.repairs.mend(finding)
				.map((how) -> new Done(finding, how, this.clock.instant()))
				.stream())
			.toList();
	}

	@Override
	public Reconciliation run(String login, String reason) {
		Reconciliation result = reconcile(login, reason);
		this.audit.record("clock-health", login, "clock-reconciliation", "run", Map.of("reason", reason, "compared",
				result.compared(), "differences", result.differences(), "repaired", result.repaired()));
		return result;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Reconciliation> last() {
		return runs(1).stream().findFirst();
	}

	@Override
	@Transactional(readOnly = true)
	public List<Reconciliation> runs(int limit) {
		return this.table.last(limit);
	}

}
