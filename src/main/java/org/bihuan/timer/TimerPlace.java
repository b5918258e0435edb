package org.bihuan.timer;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;

import org.bihuan.deadline.WaitingClocks;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
import org.bihuan.workflow.Timers;
import org.jspecify.annotations.Nullable;

/**
 * A place in the list: by moment; at the same moment first what the ledger keeps, then
 * what the engine does.
 *
 * @param at the moment
 * @param obligation identifier of the obligation; 0 for a timer of the engine
 * @param timer identifier of the timer; empty for one of the ledger
 */
record TimerPlace(Instant at, long obligation, String timer) implements Comparable<TimerPlace> {

	private static final String BEFORE = "";

	private static final Comparator<TimerPlace> ORDER = Comparator.comparing(TimerPlace::at)
		.thenComparing(TimerPlace::isOfEngine)
		.thenComparingLong(TimerPlace::obligation)
		.thenComparing(TimerPlace::timer);

	static @Nullable TimerPlace parse(@Nullable String cursor) {
		if (cursor == null || cursor.isEmpty()) {
			return null;
		}
		try {
			String[] parts = cursor.split("_", 3);
			return new TimerPlace(WallTime.parse(parts[0]), Long.parseLong(parts[1]), parts[2]);
		}
		catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException ex) {
			throw new Refusal.Unreadable("timer.cursor", cursor);
		}
	}

	private boolean isOfEngine() {
		return !this.timer.isEmpty();
	}

	WaitingClocks.Place inLedger() {
		return new WaitingClocks.Place(this.at, isOfEngine() ? Long.MAX_VALUE : this.obligation);
	}

	Timers.Place inEngine() {
		return new Timers.Place(this.at, isOfEngine() ? this.timer : BEFORE);
	}

	String cursor() {
		return this.at + "_" + this.obligation + "_" + this.timer;
	}

	@Override
	public int compareTo(TimerPlace other) {
		return ORDER.compare(this, other);
	}

}
