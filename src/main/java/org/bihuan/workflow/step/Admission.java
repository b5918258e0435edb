package org.bihuan.workflow.step;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.inbox.InboxReader;
import org.bihuan.workflow.inbox.TaskRecord;

import org.springframework.stereotype.Component;

/**
 * Who may see a task and who may do it.
 */
@Component
class Admission {

	private final InboxReader inbox;

	private final CaseFiles caseFiles;

	private final People people;

	Admission(InboxReader inbox, CaseFiles caseFiles, People people) {
		this.inbox = inbox;
		this.caseFiles = caseFiles;
		this.people = people;
	}

	TaskRecord visible(String taskId, Person person) {
		TaskRecord task = this.inbox.find(taskId)
			.orElseThrow(() -> new Refusal.NotFound("workflow.task.unknown", taskId));
		if (!member(task.row(), person) && !person.login().equals(task.row().assignee())) {
			try {
				this.caseFiles.header(task.row().caseNumber(), person.scope());
			}
			catch (Refusal.NotFound ex) {
				throw new Refusal.NotFound("workflow.task.unknown", taskId);
			}
		}
		return task;
	}

	TaskRecord admitted(String taskId, Person person) {
		TaskRecord task = visible(taskId, person);
		InboxRow row = task.row();
		if (!task.open()) {
			throw "DONE".equals(task.state()) ? tooLate(row) : new Refusal.Conflict("workflow.task.dropped");
		}
		if (row.assignee() != null && !row.assignee().equals(person.login())) {
			throw tooLate(row);
		}
		if (!member(row, person)) {
			throw new Refusal.Forbidden("workflow.task.notForYou");
		}
		if (this.inbox.barred(taskId, person.login())) {
			throw new Refusal.Forbidden("workflow.task.separation");
		}
		return task;
	}

	boolean mayDo(InboxRow row, Person person) {
		return addressed(row, person) && !this.inbox.barred(row.id(), person.login());
	}

	static boolean addressed(InboxRow row, Person person) {
		return member(row, person) && (row.assignee() == null || row.assignee().equals(person.login()));
	}

	/**
	 * Somebody was faster: says who and when.
	 * @param row the task as it stands now
	 * @return the refusal
	 */
	Refusal.Conflict tooLate(InboxRow row) {
		String name = this.people.find(String.valueOf(row.assignee()))
			.map(Person::name)
			.orElse(String.valueOf(row.assignee()));
		return (row.doneAt() != null) ? new Refusal.Conflict("workflow.task.done", name, row.doneAt())
				: new Refusal.Conflict("workflow.task.claimed", name, row.assignedAt());
	}

	private static boolean member(InboxRow row, Person person) {
		return row.groups().stream().map(Group::parse).anyMatch(person.posts()::contains);
	}

}
