package org.bihuan.workflow.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.OpenStep;
import org.bihuan.workflow.inbox.TaskRecord.Ties;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Rows of the inbox tables as records, step names in the reader's language.
 */
final class TaskRows {

	private TaskRows() {
	}

	static TaskRecord record(ResultSet row, int index) throws SQLException {
		String barred = row.getString("kept_out");
		Ties ties = new Ties((barred != null) ? Set.of(barred) : Set.of(), row.getBoolean("delegated"),
				row.getBoolean("to_be_signed"));
		return new TaskRecord(row(row, group(row)), row.getString("definition_id"), row.getString("step_name_en"),
				row.getString("obligation"), row.getString("not_by"), row.getString("state"), ties);
	}

	static List<String> group(ResultSet row) throws SQLException {
		String group = row.getString("group_key");
		return (group != null) ? List.of(group) : List.of();
	}

	static InboxRow row(ResultSet row, List<String> groups) throws SQLException {
		return new InboxRow(row.getString("task_id"), row.getString("process_key"), row.getString("step"),
				stepName(row), row.getString("item"), new CaseNumber(row.getString("case_number")),
				row.getString("title"), row.getString("unit"), row.getString("unit_name"), row.getString("sector"),
				row.getString("grade"), row.getTimestamp("created_at").toInstant(), instant(row, "due_at"),
				row.getString("assignee"), instant(row, "assigned_at"), groups, instant(row, "done_at"),
				row.getString("outcome"));
	}

	static InboxRow withGroups(InboxRow row, List<String> groups) {
		return new InboxRow(row.id(), row.process(), row.step(), row.stepName(), row.item(), row.caseNumber(),
				row.title(), row.unit(), row.unitName(), row.sector(), row.grade(), row.createdAt(), row.dueAt(),
				row.assignee(), row.assignedAt(), groups, row.doneAt(), row.outcome());
	}

	static OpenStep openStep(ResultSet row) throws SQLException {
		return new OpenStep(row.getString("task_id"), row.getString("step"), stepName(row), row.getString("item"),
				row.getString("obligation"), row.getString("assignee"), group(row).stream().map(Group::parse).toList(),
				row.getTimestamp("created_at").toInstant(), instant(row, "due_at"));
	}

	/** The same task with the groups of both rows. */
	static OpenStep joined(OpenStep row, OpenStep another) {
		return new OpenStep(row.taskId(), row.step(), row.stepName(), row.item(), row.obligation(), row.assignee(),
				Stream.of(row, another).flatMap((one) -> one.groups().stream()).toList(), row.createdAt(), row.dueAt());
	}

	private static String stepName(ResultSet row) throws SQLException {
		return row.getString(Locale.ENGLISH.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage())
				? "step_name_en" : "step_name");
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp value = row.getTimestamp(column);
		return (value != null) ? value.toInstant() : null;
	}

}
