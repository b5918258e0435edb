package org.bihuan.worklist.api;

import java.time.Clock;

import org.bihuan.organisation.Person;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.Tasks;

import org.springframework.stereotype.Component;

/**
 * Reads a task as programs see it.
 */
@Component
class TaskRows {

	private final Tasks tasks;

	private final Clock clock;

	TaskRows(Tasks tasks, Clock clock) {
		this.tasks = tasks;
		this.clock = clock;
	}

	TaskRow find(String id, Person person) {
		return of(this.tasks.find(id, person), person);
	}

	TaskRow of(InboxRow row, Person person) {
		return TaskRow.of(row, this.tasks.mayDo(row, person), this.clock.instant());
	}

}
