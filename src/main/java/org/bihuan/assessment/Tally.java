package org.bihuan.assessment;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.bihuan.shared.UnitCode;

/**
 * Figures of units; a unit of which nothing is counted is not in it.
 */
final class Tally {

	private final Map<UnitCode, Map<Counted, Long>> pieces = new HashMap<>();

	void add(UnitCode unit, Counted counted, long more) {
		if (more > 0) {
			this.pieces.computeIfAbsent(unit, (code) -> new EnumMap<>(Counted.class)).merge(counted, more, Long::sum);
		}
	}

	Set<UnitCode> units() {
		return this.pieces.keySet();
	}

	long of(UnitCode unit, Counted counted) {
		return this.pieces.getOrDefault(unit, Map.of()).getOrDefault(counted, 0L);
	}

}
