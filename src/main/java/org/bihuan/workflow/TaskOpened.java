package org.bihuan.workflow;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A task was opened; told in the same transaction.
 *
 * @param taskId the task
 * @param caseNumber the case
 * @param process key of the process
 * @param step key of the step
 * @param obligation legal obligation that the step serves, as the model names it; null if
 * it has a service clock
 * @param at when
 */
public record TaskOpened(String taskId, CaseNumber caseNumber, String process, String step, @Nullable String obligation,
		Instant at) {
}
