package org.bihuan.worklist;

import org.bihuan.casefile.CaseAccess;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.Tasks;

import org.springframework.stereotype.Component;

/**
 * Whoever has an open task in a case may read the case.
 */
@Component
class OpenTaskReader implements CaseAccess {

	private final Tasks tasks;

	OpenTaskReader(Tasks tasks) {
		this.tasks = tasks;
	}

	@Override
	public boolean mayRead(CaseNumber number, Person person) {
		return this.tasks.open(number).stream().anyMatch((row) -> concerns(row, person));
	}

	private static boolean concerns(InboxRow row, Person person) {
		return person.login().equals(row.assignee())
				|| row.groups().stream().map(Group::parse).anyMatch(person.posts()::contains);
	}

}
