package org.bihuan.workflow;

import java.time.Instant;

import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * The step that is being opened, looked at or completed.
 *
 * @param caseNumber the case
 * @param taskId the engine's task
 * @param process key of the process
 * @param step key of the step
 * @param item what in the case it is about, for example the number of a measure; null if
 * the whole case
 * @param person who acts
 * @param at when
 */
public record StepContext(CaseNumber caseNumber, String taskId, String process, String step, @Nullable String item,
		Person person, Instant at) {
}
