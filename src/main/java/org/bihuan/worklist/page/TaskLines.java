package org.bihuan.worklist.page;

import java.time.Clock;
import java.util.Locale;

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

	TaskLine line(InboxRow row, Person person, Locale locale) {
		return line(row, person, locale, null);
	}

	TaskLine line(InboxRow row, Person person, Locale locale, @Nullable String refused) {
		boolean claimable = row.assignee() == null && this.tasks.mayDo(row, person);
		return new TaskLine(row.id(), row.title(), row.caseNumber().value(), row.unitName(), row.stepName(),
				"MAJOR".equals(row.grade()), (row.doneAt() == null) ? lamp(row) : null, when(row, locale), claimable,
				refused);
	}

	Lamp lamp(InboxRow row) {
		return Lamp.of(row.dueAt(), this.clock.instant(), this.calendar);
	}

	private @Nullable String when(InboxRow row, Locale locale) {
		if (row.doneAt() != null) {
			return this.texts.moment(row.doneAt(), locale);
		}
		return (row.dueAt() != null) ? this.texts.moment(row.dueAt(), locale) : null;
	}

}
