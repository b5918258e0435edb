package org.bihuan.timer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

import org.bihuan.deadline.WaitingClocks.WaitingClock;
import org.bihuan.workflow.Timers.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for its moment.
 *
 * @param kind what it is for
 * @param clock the clock of the ledger; null if the ledger does not keep it
 * @param timer the engine's timer; null if it has none
 */
record Waiting(TimerKind kind, @Nullable WaitingClock clock, @Nullable Timer timer) {

	private static final String ROW = "clock-";

	static Waiting of(WaitingClock clock, @Nullable Timer timer) {
		return new Waiting(TimerKind.of(clock.kind()), clock, timer);
	}

	static Waiting of(Timer timer) {
		return new Waiting(TimerKind.of(timer.process()), null, timer);
	}

	TimerPlace place() {
		return (this.clock != null) ? new TimerPlace(at(), this.clock.obligation(), "") : new TimerPlace(at(), 0, id());
	}

	/** By which it is acted on: the timer, or the row of the ledger that has none. */
	String id() {
		return (this.timer != null) ? this.timer.id()
				: ROW + ((this.clock != null) ? String.valueOf(this.clock.obligation()) : "");
	}

	/** The obligation that an identifier of a row names; empty for that of a timer. */
	static OptionalLong row(String id) {
		String digits = id.startsWith(ROW) ? id.substring(ROW.length()) : "";
		return digits.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
	}

	/** Its moment: that of the ledger, where there is one. */
	Instant at() {
		if (this.clock != null) {
			return this.clock.at();
		}
		return (this.timer != null) ? this.timer.dueAt() : Instant.MAX;
	}

	@Nullable String caseNumber() {
		if (this.clock != null) {
			return this.clock.caseNumber().value();
		}
		return (this.timer != null) ? this.timer.caseNumber() : null;
	}

	/** Whether it is carried by a process of the engine, and not by a sweep. */
	boolean isLegal() {
		return this.kind == TimerKind.REMINDER || this.kind == TimerKind.DUE;
	}

	/** Whether a legal clock has no timer, or one that rings at another second. */
	boolean isLost() {
		return isLegal() && (this.timer == null
				|| !this.timer.dueAt().truncatedTo(ChronoUnit.SECONDS).equals(at().truncatedTo(ChronoUnit.SECONDS)));
	}

	/** Whether it may be let ring now. */
	boolean mayRing(Instant now) {
		return this.timer != null && (this.kind.mayRingEarly() || !at().isAfter(now));
	}

}
