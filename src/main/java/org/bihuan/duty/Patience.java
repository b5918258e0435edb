package org.bihuan.duty;

import java.util.Map;

/**
 * After how many misses of a duty, not made good for, a file is opened. A miss is on the
 * record at once.
 *
 * @param misses numbers by kind and frequency; 1 where none is given
 */
public record Patience(Map<DutyKind, Map<Frequency, Integer>> misses) {

	/** A file at the first miss of whatever is owed. */
	public static final Patience NONE = new Patience(Map.of());

	public Patience {
		misses = Map.copyOf(misses);
	}

	/**
	 * After how many misses.
	 * @param kind kind of duty
	 * @param frequency how often it is owed
	 * @return 1 or more
	 */
	public int with(DutyKind kind, Frequency frequency) {
		return Math.max(1, this.misses.getOrDefault(kind, Map.of()).getOrDefault(frequency, 1));
	}

}
