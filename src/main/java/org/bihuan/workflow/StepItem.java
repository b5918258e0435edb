package org.bihuan.workflow;

import org.jspecify.annotations.Nullable;

/**
 * What in a case one of several tasks of the same step is about.
 *
 * @param item its identifier in the room
 * @param label what lists show behind the title of the case
 * @param assignee login of the person named for it; null if anyone of the group
 */
public record StepItem(String item, String label, @Nullable String assignee) {
}
