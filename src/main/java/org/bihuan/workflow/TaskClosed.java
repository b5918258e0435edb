package org.bihuan.workflow;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;

/**
 * A task was completed or dropped; told in the same transaction.
 *
 * @param taskId the task
 * @param caseNumber the case
 * @param step key of the step
 * @param dropped whether the model went on without it
 * @param at when
 */
public record TaskClosed(String taskId, CaseNumber caseNumber, String step, boolean dropped, Instant at) {
}
