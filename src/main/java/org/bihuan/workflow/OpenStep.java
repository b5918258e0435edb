package org.bihuan.workflow;

import java.time.Instant;
import java.util.List;

import org.bihuan.shared.Group;
import org.jspecify.annotations.Nullable;

/**
 * An open task of a case: which step waits, and for whom.
 *
 * @param taskId the engine's task
 * @param step key of the step
 * @param stepName name of the step in the reader's language
 * @param item what in the case it is about; null if the whole case
 * @param obligation legal obligation that it serves, as the model names it; null if it
 * has a service clock
 * @param assignee login of who has it; null while it waits for any of its groups
 * @param groups those who may claim it
 * @param createdAt when it was opened
 * @param dueAt when it is due; null if it has no clock
 */
public record OpenStep(String taskId, String step, String stepName, @Nullable String item, @Nullable String obligation,
		@Nullable String assignee, List<Group> groups, Instant createdAt, @Nullable Instant dueAt) {
}
