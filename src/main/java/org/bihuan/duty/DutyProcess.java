package org.bihuan.duty;

import java.util.Optional;

/**
 * A process that belongs to periods of a kind. Rooms that run one give a bean of this
 * type; the opener calls it for each period that has none yet, a bounded number in a
 * transaction, again after a crash, never twice for a period. A process that people begin
 * is left to them.
 */
public interface DutyProcess {

	/**
	 * Kind of duty whose periods it runs.
	 * @return the kind
	 */
	DutyKind kind();

	/**
	 * Whether it runs a period.
	 * @param period the period
	 * @return true for every period of its kind, unless the room says otherwise
	 */
	default boolean runs(DutyPeriodView period) {
		return period.kind() == kind();
	}

	/**
	 * Where people begin it, below the address of the period.
	 * @return for example {@code paper}; empty if the opener starts it
	 */
	default Optional<String> begunAt() {
		return Optional.empty();
	}

	/**
	 * Starts it.
	 * @param period the period
	 */
	void start(DutyPeriodView period);

	/**
	 * The period is no longer owed: what runs for it ends.
	 * @param period the period
	 * @param reason why, in words
	 */
	void drop(DutyPeriodView period, String reason);

}
