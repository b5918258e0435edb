package org.bihuan.worklist.page;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.bihuan.calendar.WorkCalendar;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.Person;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.Tasks;
import org.bihuan.worklist.Lamp;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes lines of tasks.
 */
@Component
class TaskLines {

	private final Tasks tasks;

	private final WorkCalendar calendar;

	private final Texts texts;

	private final Clock clock;

	TaskLines(Tasks tasks, WorkCalendar calendar, Texts texts, Clock clock) {
		this.tasks = tasks;
		this.calendar = calendar;
		this.texts = texts;
		this.clock = clock;
	}

	List<TaskLine> lines(List<InboxRow> rows, Person person) {
		Set<String> doable = this.tasks.doable(rows, person);
		Set<String> unread = this.tasks.unread(rows, person);
		return rows.stream()
			.map((row) -> line(row, doable.contains(row.id()), unread.contains(row.id()), null))
			.toList();
	}

	TaskLine line(InboxRow row, Person person, @Nullable String refused) {
		return line(row, this.tasks.mayDo(row, person), false, refused);
	}

	private TaskLine line(InboxRow row, boolean mayDo, boolean unread, @Nullable String refused) {
		boolean claimable = row.assignee() == null && mayDo;
		return new TaskLine(row.id(), row.title(), row.caseNumber().value(), row.unitName(), row.stepName(),
				"MAJOR".equals(row.grade()), (row.doneAt() == null) ? lamp(row) : null, when(row), claimable, unread,
				refused);
	}

	Lamp lamp(InboxRow row) {
		return Lamp.of(row.dueAt(), this.clock.instant(), this.calendar);
	}

	private @Nullable String when(InboxRow row) {
		if (row.doneAt() != null) {
			return this.texts.moment(row.doneAt());
		}
		return (row.dueAt() != null) ? this.texts.moment(row.dueAt()) : null;
	}

}
