package org.bihuan.casepage;

import java.util.List;
import java.util.stream.Collectors;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Group;
import org.bihuan.workflow.Diagrams;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.Tasks;

import org.springframework.stereotype.Component;

/**
 * Says who holds an open task, until when, and what comes after it.
 */
@Component
class OpenTasks {

	private final Tasks tasks;

	private final Diagrams diagrams;

	private final ClockWords clocks;

	private final Wording wording;

	private final People people;

	OpenTasks(Tasks tasks, Diagrams diagrams, ClockWords clocks, Wording wording, People people) {
		this.tasks = tasks;
		this.diagrams = diagrams;
		this.clocks = clocks;
		this.wording = wording;
		this.people = people;
	}

	List<CaseView.OpenTask> of(List<InboxRow> rows) {
		Person reader = this.people.current();
		return rows.stream().map((row) -> of(row, reader)).toList();
	}

	private CaseView.OpenTask of(InboxRow row, Person reader) {
		String holder = (row.assignee() != null) ? this.wording.person(row.assignee()) : groups(row.groups());
		boolean mine = reader.login().equals(row.assignee())
				|| (row.assignee() == null && this.tasks.mayDo(row, reader));
		return new CaseView.OpenTask(row.id(), row.step(), row.stepName(), row.item(), holder, row.assignee() != null,
				mine, this.clocks.lamp(row.dueAt()), this.diagrams.after(row.id()));
	}

	private String groups(List<String> groups) {
		return groups.stream().map(Group::parse).map(this.wording::group).collect(Collectors.joining(" / "));
	}

}
