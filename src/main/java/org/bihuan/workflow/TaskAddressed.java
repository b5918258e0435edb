package org.bihuan.workflow;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was given a task, asked to look at it, or urged; told in the same transaction.
 *
 * @param taskId the task
 * @param caseNumber the case
 * @param kind what happened
 * @param by login of who did it
 * @param to login of whom it concerns
 * @param text what was said; null if nothing
 * @param at when
 */
public record TaskAddressed(String taskId, CaseNumber caseNumber, Kind kind, String by, String to,
		@Nullable String text, Instant at) {

	/**
	 * What happened.
	 */
	public enum Kind {

		/** Handed over for good. */
		ASSIGNED,

		/** Handed over to come back. */
		DELEGATED,

		/** Came back from a delegate. */
		RETURNED,

		/** A recorded reminder by a person. */
		URGED,

		/** Sent for information. */
		COPIED,

		/** Asked to sign beside the one whose task it is. */
		SIGNER_ADDED

	}

}
