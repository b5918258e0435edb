package org.bihuan.casefile.days;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.days.SeenCase.Alike;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the sums up to date with some covers, in a transaction of its own. Nobody but
 * the node whose turn it is writes to the sums, and no act of a person ever waits for
 * them.
 */
@Component
class DaysStep {

	static final int CHUNK = 500;

	private final DaysTable table;

	DaysStep(DaysTable table) {
		this.table = table;
	}

	/**
	 * Takes the first covers that have changed.
	 * @return whether there may be more
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	boolean next() {
		List<String> changed = this.table.turn() ? this.table.lockStale(CHUNK) : List.of();
		if (changed.isEmpty()) {
			return false;
		}
		Map<String, SeenCase> before = this.table.seen(changed);
		Map<String, SeenCase> now = this.table.covers(changed);
		List<SeenCase> gone = new ArrayList<>(before.values());
		gone.removeIf((one) -> one.equals(now.get(one.number())));
		List<SeenCase> come = new ArrayList<>(now.values());
		come.removeIf((one) -> one.equals(before.get(one.number())));
		Map<Alike, Integer> sums = new HashMap<>();
		gone.forEach((one) -> one.sums().forEach((alike) -> sums.merge(alike, -1, Integer::sum)));
		come.forEach((one) -> one.sums().forEach((alike) -> sums.merge(alike, 1, Integer::sum)));
		sums.values().removeIf((cases) -> cases == 0);
		this.table.remove(gone);
		this.table.add(come);
		sums.forEach(this.table::count);
		this.table.upToDate(changed);
		return changed.size() == CHUNK;
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
