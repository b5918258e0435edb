package org.bihuan.deadline.reconciliation;

import java.time.Instant;

/**
 * Puts the clock of an obligation right. Each looks again under the obligation's lock,
 * for the world goes on while ledger and engine are compared, and answers whether there
 * was something to do.
 */
public interface Mending {

	/**
	 * Gives a running obligation a new clock.
	 * @param obligation its identifier
	 * @return whether it had none
	 */
	boolean restart(long obligation);

	/**
	 * Moves the clock of a running obligation to the ledger's moment.
	 * @param obligation its identifier
	 * @return whether it waited for another one
	 */
	boolean move(long obligation);

	/**
	 * Lets an obligation fall due whose moment nobody has told.
	 * @param obligation its identifier
	 * @param now now
	 * @return whether it was running still
	 */
	boolean ringLate(long obligation, Instant now);

	/**
	 * Ends a clock that belongs to no running obligation.
	 * @param instance the clock
	 * @param caseNumber its case
	 * @return whether it belongs to none
	 */
	boolean endStray(String instance, String caseNumber);

}
