package org.bihuan.deadline.reconciliation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import org.bihuan.deadline.Reconciliation.Difference;
import org.jspecify.annotations.Nullable;

/**
 * A running obligation as the ledger has it.
 *
 * @param obligation its identifier
 * @param instance instance of its clock; null if it has none
 * @param nextAt the moment it waits for
 */
record RunningClock(long obligation, @Nullable String instance, @Nullable Instant nextAt) {

	/**
	 * Compares with the engine, to the second: MySQL keeps no fractions there.
	 * @param timers the engine's timers by instance
	 * @return the difference, if there is one
	 */
	Optional<Difference> difference(Map<String, Instant> timers) {
		Instant found = timers.get(this.instance);
		if (found == null) {
			return Optional.of(new Difference(this.obligation, "NO_CLOCK", text(this.nextAt), null));
		}
		boolean same = this.nextAt != null
				&& this.nextAt.truncatedTo(ChronoUnit.SECONDS).equals(found.truncatedTo(ChronoUnit.SECONDS));
		return same ? Optional.empty()
				: Optional.of(new Difference(this.obligation, "OTHER_MOMENT", text(this.nextAt), text(found)));
	}

	private static @Nullable String text(@Nullable Instant moment) {
		return (moment != null) ? moment.toString() : null;
	}

}
