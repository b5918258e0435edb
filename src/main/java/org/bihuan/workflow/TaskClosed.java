package org.bihuan.workflow;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A task was completed or dropped; told in the same transaction.
 *
 * @param taskId the task
 * @param caseNumber the case
 * @param step key of the step
 * @param obligation legal obligation that the step served; null if it had a service clock
 * @param dropped whether the model went on without it
 * @param at when
 */
public record TaskClosed(String taskId, CaseNumber caseNumber, String step, @Nullable String obligation,
		boolean dropped, Instant at) {
}
