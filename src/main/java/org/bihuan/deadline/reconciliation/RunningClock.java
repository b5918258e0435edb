package org.bihuan.deadline.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import org.bihuan.deadline.reconciliation.LiveTimers.Timer;
import org.jspecify.annotations.Nullable;

/**
 * A running obligation as the ledger has it.
 *
 * @param obligation its identifier
 * @param instance instance of its clock; null if it has none
 * @param nextAt the moment it waits for
 * @param dueAt when it is due
 */
record RunningClock(long obligation, @Nullable String instance, @Nullable Instant nextAt, Instant dueAt) {

	/** A busy engine is a little late; only then has a moment been missed. */
	static final Duration GRACE = Duration.ofMinutes(5);

	/**
	 * Compares with the engine, to the second: MySQL keeps no fractions there.
	 * @param timers the engine's timers by instance
	 * @param now now
	 * @return the difference, if there is one
	 */
	Optional<Finding> difference(Map<String, Timer> timers, Instant now) {
		Timer found = timers.get(this.instance);
		if (this.dueAt.plus(GRACE).isBefore(now)) {
			return finding("UNTOLD_DUE", this.dueAt, (found != null) ? found.moment().toString() : null);
		}
		if (found == null) {
			return finding("NO_CLOCK", expected(), null);
		}
		if (found.failed()) {
			return finding("FAILED_CLOCK", expected(), found.job());
		}
		boolean same = expected().truncatedTo(ChronoUnit.SECONDS)
			.equals(found.moment().truncatedTo(ChronoUnit.SECONDS));
		return same ? Optional.empty() : finding("OTHER_MOMENT", expected(), found.moment().toString());
	}

	/** No clock waits for longer than until its due moment. */
	private Instant expected() {
		return (this.nextAt == null || this.nextAt.isAfter(this.dueAt)) ? this.dueAt : this.nextAt;
	}

	private Optional<Finding> finding(String what, Instant expected, @Nullable String found) {
		return Optional.of(new Finding(this.obligation, what, expected.toString(), found));
	}

}
