package org.bihuan.migration;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A migration as pages show it.
 *
 * @param migration what is kept of it
 * @param plannedBy name of who planned it
 * @param startedBy name of who started or resumed it last; null before
 * @param counts instances by what came of them
 * @param alive whether a node does it now
 * @param resumable whether it can go on
 * @param own whether the reader planned it
 */
record MigrationView(Migration migration, String plannedBy, @Nullable String startedBy, Map<ItemState, Long> counts,
		boolean alive, boolean resumable, boolean own) {

	/**
	 * How many instances it is about.
	 * @return the count of instances
	 */
	public long total() {
		return this.counts.values().stream().mapToLong(Long::longValue).sum();
	}

	/**
	 * How many instances have their result.
	 * @return the count of instances
	 */
	public long done() {
		return total() - this.counts.getOrDefault(ItemState.WAITING, 0L);
	}

	/**
	 * Whether it was left in the middle by a node that stopped.
	 * @return true if so
	 */
	public boolean isLeft() {
		return this.migration.state() == MigrationState.RUNNING && !this.alive;
	}

	/**
	 * Counts by name of the state, in the order of the states.
	 * @return those that are not 0
	 */
	public Map<String, Long> results() {
		Map<String, Long> results = new LinkedHashMap<>();
		this.counts.forEach((state, count) -> results.put(state.name(), count));
		return results;
	}

}
