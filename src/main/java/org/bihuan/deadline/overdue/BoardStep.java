package org.bihuan.deadline.overdue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings some clocks of the board up to date, in a transaction of its own. Nobody but the
 * node whose turn it is writes to the board, and no act of a person ever waits for it.
 */
@Component
class BoardStep {

	static final int CHUNK = 500;

	private final BoardTable table;

	private final Harms harms;

	BoardStep(BoardTable table, Harms harms) {
		this.table = table;
		this.harms = harms;
	}

	/**
	 * Takes the first that have changed.
	 * @return whether there may be more
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	boolean next() {
		List<Long> changed = this.table.turn() ? this.table.lockStale(CHUNK) : List.of();
		if (changed.isEmpty()) {
			return false;
		}
		Map<Long, BoardClock> before = this.table.board(changed);
		Map<Long, BoardClock> now = now(changed);
		List<Long> gone = new ArrayList<>();
		List<BoardClock> come = new ArrayList<>();
		Map<Alike, Integer> sums = new HashMap<>();
		before.forEach((obligation, clock) -> {
			if (!clock.equals(now.get(obligation))) {
				gone.add(obligation);
				sums.merge(clock.alike(), -1, Integer::sum);
			}
		});
		now.forEach((obligation, clock) -> {
			if (!clock.equals(before.get(obligation))) {
				come.add(clock);
				sums.merge(clock.alike(), 1, Integer::sum);
			}
		});
		this.table.remove(gone);
		this.table.add(come);
		sums.values().removeIf((clocks) -> clocks == 0);
		sums.forEach(this.table::count);
		this.table.seen(changed);
		return changed.size() == CHUNK;
	}

	private Map<Long, BoardClock> now(List<Long> changed) {
		List<Standing> ledger = this.table.ledger(changed);
		Map<Harmed, Integer> harm = this.harms.of(ledger.stream().map(Standing::harmed).toList());
		Map<Long, BoardClock> now = new HashMap<>();
		ledger.forEach((one) -> now.put(one.obligation(), one.with(harm.get(one.harmed()))));
		return now;
	}

	/** Everything anew. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	boolean clear() {
		boolean turn = this.table.turn();
		if (turn) {
			this.table.clear();
		}
		return turn;
	}

}
