package org.bihuan.notification.inbox;

import java.time.Instant;

import org.bihuan.notification.Topic;
import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What is written once for each reader.
 *
 * @param key unique name
 * @param kind ending of the text's key
 * @param topic what it is about
 * @param urgent whether quiet hours do not hold it back
 * @param caseNumber the case
 * @param taskId the task
 * @param obligation the obligation whose task it is, if no task is named
 * @param dueAt date that it names
 * @param by login of who caused it
 * @param arguments what the text names, as stored
 * @param at when
 */
record Entry(String key, String kind, Topic topic, boolean urgent, @Nullable CaseNumber caseNumber,
		@Nullable String taskId, @Nullable Long obligation, @Nullable Instant dueAt, @Nullable String by,
		@Nullable String arguments, Instant at) {
}
