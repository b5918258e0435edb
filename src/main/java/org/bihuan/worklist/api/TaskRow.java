package org.bihuan.worklist.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.bihuan.workflow.InboxRow;
import org.bihuan.worklist.ShanghaiOffset;
import org.jspecify.annotations.Nullable;

/**
 * A task as programs read it.
 *
 * @param id the task
 * @param step key of the step
 * @param name name of the step
 * @param item what in the case it is about; null if the whole case
 * @param caseNumber the case
 * @param title title of the case
 * @param unit code of the unit
 * @param unitName its name
 * @param sector the sector
 * @param grade the grade
 * @param createdAt when it was opened
 * @param dueAt when it is due; null if it has no clock
 * @param overdue whether it is open and past due
 * @param assignee login of who claimed it
 * @param assignedAt when it was claimed
 * @param groups candidate groups
 * @param claimableByMe whether the caller may claim it now
 * @param doneAt when it was done; null while open
 * @param outcome outcome of the done step
 * @param read whether the caller has opened it since it was copied; null in other lists
 */
record TaskRow(String id, String step, String name, @Nullable String item, String caseNumber, String title, String unit,
		String unitName, String sector, String grade, @Nullable OffsetDateTime createdAt,
		@Nullable OffsetDateTime dueAt, boolean overdue, @Nullable String assignee, @Nullable OffsetDateTime assignedAt,
		List<String> groups, boolean claimableByMe, @Nullable OffsetDateTime doneAt, @Nullable String outcome,
		@Nullable Boolean read) {

	static TaskRow of(InboxRow row, boolean mayDo, Instant now) {
		boolean overdue = row.doneAt() == null && row.dueAt() != null && row.dueAt().isBefore(now);
		return new TaskRow(row.id(), row.step(), row.stepName(), row.item(), row.caseNumber().value(), row.title(),
				row.unit(), row.unitName(), row.sector(), row.grade(), ShanghaiOffset.of(row.createdAt()),
				ShanghaiOffset.of(row.dueAt()), overdue, row.assignee(), ShanghaiOffset.of(row.assignedAt()),
				row.groups(), mayDo && row.assignee() == null, ShanghaiOffset.of(row.doneAt()), row.outcome(), null);
	}

	TaskRow read(boolean seen) {
		return new TaskRow(this.id, this.step, this.name, this.item, this.caseNumber, this.title, this.unit,
				this.unitName, this.sector, this.grade, this.createdAt, this.dueAt, this.overdue, this.assignee,
				this.assignedAt, this.groups, this.claimableByMe, this.doneAt, this.outcome, seen);
	}

}
