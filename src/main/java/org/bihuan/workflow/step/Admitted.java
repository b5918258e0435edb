package org.bihuan.workflow.step;

import org.bihuan.workflow.inbox.TaskRecord;
import org.jspecify.annotations.Nullable;

/**
 * A task that a person may do.
 *
 * @param task the task
 * @param onBehalfOf login of whom that person stands in for; null for nobody
 * @param delegated whether that person only prepares it
 */
public record Admitted(TaskRecord task, @Nullable String onBehalfOf, boolean delegated) {
}
