package org.bihuan.workflow;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;

/**
 * A task was urged so often that a letter to those who hold it is proposed; told once, in
 * the transaction of the urging.
 *
 * @param taskId the task
 * @param caseNumber the case
 * @param unit whose people hold the task
 * @param by login of who urged
 * @param at when
 */
public record LetterProposed(String taskId, CaseNumber caseNumber, UnitCode unit, String by, Instant at) {
}
