package org.bihuan.workflow;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the product had to do by itself, at a moment or after somebody's step, and has
 * given up after several tries. For administrators: whether a person is one is for the
 * caller to ask.
 */
public interface FailedWork {

	/**
	 * How much is given up.
	 * @return how many jobs
	 */
	long count();

	/**
	 * What is given up, the newest first.
	 * @param limit how many at most
	 * @return the failures
	 */
	List<Failure> newest(int limit);

	/**
	 * Lets it be tried again as often as at first, and writes that into the audit chain
	 * {@code jobs}.
	 * @param id the failure
	 * @param reason why it should succeed now
	 * @param by login of who wants it
	 * @throws org.bihuan.shared.Refusal.Invalid if no reason is given
	 * @throws org.bihuan.shared.Refusal.Conflict if it is no failure any more
	 */
	void retry(String id, String reason, String by);

	/**
	 * A job that is given up.
	 *
	 * @param id its identifier
	 * @param caseNumber the case; null if it belongs to none
	 * @param process key of the process
	 * @param processName name of the process in its model
	 * @param step where in the process it stands
	 * @param cause what the last try failed with
	 * @param at when it was given up
	 */
	record Failure(String id, @Nullable String caseNumber, String process, String processName, String step,
			String cause, Instant at) {
	}

}
