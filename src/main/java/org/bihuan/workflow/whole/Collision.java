package org.bihuan.workflow.whole;

import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;

import org.camunda.bpm.engine.OptimisticLockingException;

import org.springframework.dao.ConcurrencyFailureException;

/**
 * What a transaction fails with when another one was faster.
 */
public final class Collision {

	private Collision() {
	}

	/**
	 * Whether it failed for no fault of its own: an optimistic lock, a deadlock, a lock
	 * that was waited for in vain.
	 * @param thrown what it failed with
	 * @return true if the same may well succeed when it is done again
	 */
	// the engine has an exception of its own, and hides a broken lock of the database
	// in another one
	public static boolean is(Throwable thrown) {
		for (Throwable one = thrown; one != null; one = one.getCause()) {
			if (one instanceof ConcurrencyFailureException || one instanceof OptimisticLockingException
					|| one instanceof SQLTransactionRollbackException || one instanceof SQLTimeoutException) {
				return true;
			}
		}
		return false;
	}

}
