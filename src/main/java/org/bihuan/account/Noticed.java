package org.bihuan.account;

import java.util.EnumMap;
import java.util.Map;

import org.bihuan.shared.UnitCode;

/**
 * What was noticed at a unit.
 *
 * @param unit the unit
 * @param counts how much of each promise
 */
record Noticed(UnitCode unit, Map<Promise, Long> counts) {

	Noticed {
		Map<Promise, Long> all = new EnumMap<>(Promise.class);
		for (Promise promise : Promise.values()) {
			all.put(promise, counts.getOrDefault(promise, 0L));
		}
		counts = all;
	}

	/**
	 * How much of all promises.
	 * @return the sum
	 */
	public long sum() {
		return this.counts.values().stream().mapToLong(Long::longValue).sum();
	}

	/**
	 * How much of one promise.
	 * @param promise the promise
	 * @return the count
	 */
	public long of(Promise promise) {
		return this.counts.getOrDefault(promise, 0L);
	}

}
