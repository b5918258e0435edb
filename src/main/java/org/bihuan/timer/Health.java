package org.bihuan.timer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.bihuan.deadline.Reconciliation;
import org.jspecify.annotations.Nullable;

/**
 * Whether everything happens at its moment.
 *
 * @param at as of when
 * @param day the day in Shanghai that the counts are about
 * @param expectedToday reminders, due dates and ends of step times whose moment lay in
 * that day, up to now
 * @param firedToday how many of them were told
 * @param due jobs of the engine that are due and not done
 * @param oldestDue since when the first of them has been due; null if none is
 * @param oldestSeconds for how long that is, in seconds
 * @param failed jobs that were given up
 * @param reconciliation the last comparison of ledger and engine; null before the first
 * @param nodeRight whether the clock of the node that answers can be trusted
 * @param nodeAhead how far it is ahead of the database's
 */
record Health(Instant at, LocalDate day, long expectedToday, long firedToday, long due, @Nullable Instant oldestDue,
		long oldestSeconds, long failed, @Nullable Compared reconciliation, boolean nodeRight, Duration nodeAhead) {

	/** Whether somebody has to look. */
	public boolean isWell() {
		return this.failed == 0 && this.nodeRight && this.oldestSeconds <= 300
				&& (this.reconciliation == null || this.reconciliation.open() == 0);
	}

	/**
	 * A comparison.
	 *
	 * @param at when it was made
	 * @param compared how many running obligations were compared
	 * @param differences how many differences were found
	 * @param repaired how many of them were repaired
	 */
	record Compared(Instant at, int compared, int differences, int repaired) {

		static Compared of(Reconciliation run) {
			return new Compared(run.runAt(), run.compared(), run.differences(), run.repaired());
		}

		/** How many could not be repaired. */
		int open() {
			return this.differences - this.repaired;
		}

	}

}
