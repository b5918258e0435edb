package org.bihuan.workflow;

import java.time.Instant;
import java.util.List;

import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A task as lists show it.
 *
 * @param id the engine's task
 * @param process key of the process
 * @param step key of the step
 * @param stepName name of the step in the model
 * @param item what in the case it is about; null if the whole case
 * @param caseNumber the case
 * @param title title of the case
 * @param unit code of the unit
 * @param unitName name of the unit
 * @param sector sector
 * @param grade grade
 * @param createdAt when it was opened
 * @param dueAt when it is due; null if it has no clock
 * @param assignee login of who claimed it; null while claimable
 * @param assignedAt when it was claimed
 * @param groups candidate groups
 * @param doneAt when it was completed; null while open
 * @param outcome outcome of the completed step
 */
public record InboxRow(String id, String process, String step, String stepName, @Nullable String item,
		CaseNumber caseNumber, String title, String unit, String unitName, String sector, String grade,
		Instant createdAt, @Nullable Instant dueAt, @Nullable String assignee, @Nullable Instant assignedAt,
		List<String> groups, @Nullable Instant doneAt, @Nullable String outcome) {
}
