package org.bihuan.deadline;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * The moments for which clocks wait, as the ledger has them: reminders and due dates of
 * legal obligations, due dates of steps, ends of pauses.
 */
public interface WaitingClocks {

	/**
	 * The first moments after a place, with the exact count.
	 * @param filter which ones
	 * @param scope what the reader may see
	 * @param after where to begin; null for the first ones
	 * @param limit how many at most
	 * @return the clocks; nothing is said of a next page
	 */
	Listing<WaitingClock> page(WaitingFilter filter, Scope scope, @Nullable Place after, int limit);

	/**
	 * The clock of one obligation.
	 * @param obligation its identifier
	 * @return the clock, or empty if it waits for nothing
	 */
	Optional<WaitingClock> find(long obligation);

	/**
	 * The legal clock that a process carries.
	 * @param number its case
	 * @param instance the process instance
	 * @return the clock, or empty if it belongs to none that runs
	 */
	Optional<WaitingClock> carriedBy(CaseNumber number, String instance);

	/**
	 * How many moments have come in a time, and how many of them were told.
	 * @param from first moment
	 * @param until last moment
	 * @return counts
	 */
	Rung rung(Instant from, Instant until);

	/**
	 * For what a clock waits.
	 */
	enum Kind {

		/** A reminder of a legal obligation. */
		REMINDER,
		/** The due date of a legal obligation. */
		DUE,
		/** The due date of a step. */
		SERVICE,
		/** The end of a pause, with which a legal clock runs on. */
		PAUSE

	}

	/**
	 * A clock that waits.
	 *
	 * @param obligation identifier of the obligation
	 * @param kind for what it waits
	 * @param caseNumber the case
	 * @param debtor who must meet it
	 * @param of kind of obligation, or the step
	 * @param item which of several of its kind; null if there is only one
	 * @param at the moment
	 * @param dueAt when it is due; of a paused one, when it would have been
	 * @param instance process instance that carries its timer; null where a sweep comes
	 */
	record WaitingClock(long obligation, Kind kind, CaseNumber caseNumber, UnitCode debtor, String of,
			@Nullable String item, Instant at, Instant dueAt, @Nullable String instance) {
	}

	/**
	 * A place in the order of the moments.
	 *
	 * @param at the moment before
	 * @param obligation identifier of its obligation
	 */
	record Place(Instant at, long obligation) {
	}

	/**
	 * Which clocks are meant; null means any.
	 *
	 * @param kinds for what they wait, at least one
	 * @param unit code of the unit that the case is about
	 * @param caseNumber the case
	 * @param from at this moment or later
	 * @param until before this moment
	 */
	record WaitingFilter(Set<Kind> kinds, @Nullable String unit, @Nullable String caseNumber, @Nullable Instant from,
			@Nullable Instant until) {
	}

	/**
	 * Moments that have come.
	 *
	 * @param told were told: a reminder, or that something fell due
	 * @param waiting were not told yet, and still should be
	 */
	record Rung(long told, long waiting) {

		/**
		 * What should have been told.
		 * @return how many
		 */
		public long expected() {
			return this.told + this.waiting;
		}

	}

}
