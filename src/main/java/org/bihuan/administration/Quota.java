package org.bihuan.administration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * So many records for a key in a stretch of time; what is beyond is only counted. In the
 * memory of this node.
 */
class Quota {

	private static final int MOST_KEYS = 10_000;

	private final int most;

	private final Duration window;

	private final Clock clock;

	private final Map<String, Used> used = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Used> eldest) {
			return size() > MOST_KEYS;
		}

	};

	Quota(int most, Duration window, Clock clock) {
		this.most = most;
		this.window = window;
		this.clock = clock;
	}

	/**
	 * Asks for a record.
	 * @param key what it is about
	 * @return how many were left out since the record before; empty if this one is left
	 * out too
	 */
	synchronized OptionalInt take(String key) {
		Instant now = this.clock.instant();
		Used before = this.used.get(key);
		if (before == null || !now.isBefore(before.since.plus(this.window))) {
			this.used.put(key, new Used(now, 1, 0));
			return OptionalInt.of((before != null) ? before.leftOut : 0);
		}
		boolean free = before.taken < this.most;
		this.used.put(key, free ? new Used(before.since, before.taken + 1, 0)
				: new Used(before.since, before.taken, before.leftOut + 1));
		return free ? OptionalInt.of(before.leftOut) : OptionalInt.empty();
	}

	private record Used(Instant since, int taken, int leftOut) {
	}

}
