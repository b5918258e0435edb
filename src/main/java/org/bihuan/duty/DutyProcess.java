package org.bihuan.duty;

/**
 * A process that belongs to each period of a kind. Rooms that run one give a bean of this
 * type; the opener calls it for each period that has none yet, a bounded number in a
 * transaction, again after a crash, never twice for a period.
 */
public interface DutyProcess {

	/**
	 * Kind of duty whose periods it runs.
	 * @return the kind
	 */
	DutyKind kind();

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
