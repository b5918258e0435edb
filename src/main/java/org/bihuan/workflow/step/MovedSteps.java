package org.bihuan.workflow.step;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.Readdressing;
import org.bihuan.workflow.StayingProcesses;
import org.bihuan.workflow.inbox.InboxReader;
import org.bihuan.workflow.inbox.InboxTable;
import org.bihuan.workflow.inbox.TaskRecord;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses open steps anew: inbox, candidate group and the step's group variable say the
 * same afterwards.
 */
@Component
class MovedSteps implements Readdressing {

	private static final String ADDRESSEE = "unit";

	private final InboxReader reader;

	private final InboxTable inbox;

	private final Addressing addressing;

	private final StepModels models;

	private final Separation separation;

	private final CaseFiles caseFiles;

	private final People people;

	private final ObjectProvider<StayingProcesses> staying;

	private final RuntimeService engine;

	private final TaskService tasks;

	MovedSteps(InboxReader reader, InboxTable inbox, Addressing addressing, StepModels models, Separation separation,
			CaseFiles caseFiles, People people, ObjectProvider<StayingProcesses> staying, @Lazy RuntimeService engine,
			@Lazy TaskService tasks) {
		this.reader = reader;
		this.inbox = inbox;
		this.addressing = addressing;
		this.models = models;
		this.separation = separation;
		this.caseFiles = caseFiles;
		this.people = people;
		this.staying = staying;
		this.engine = engine;
		this.tasks = tasks;
	}

	@Override
	@Transactional
	public void move(CaseNumber number, UnitCode from, UnitCode to) {
		CaseHeader header = this.caseFiles.header(number);
		Set<String> staying = this.staying.stream().flatMap((one) -> one.keys().stream()).collect(Collectors.toSet());
		for (TaskRecord task : this.reader.open(number)) {
			if (staying.contains(task.row().process()) || asks(task.row(), from)) {
				continue;
			}
			task.row()
				.groups()
				.stream()
				.map(Group::parse)
				.filter((group) -> group.unit().equals(from))
				.findFirst()
				.ifPresent((group) -> move(task, header, group, new Group(group.role(), to)));
		}
	}

	/**
	 * Whether its process is about the old authority itself, as an interview with it is.
	 */
	private boolean asks(InboxRow row, UnitCode from) {
		return from.value().equals(this.engine.getVariable(execution(row), ADDRESSEE));
	}

	private String execution(InboxRow row) {
		return this.tasks.createTaskQuery().taskId(row.id()).singleResult().getExecutionId();
	}

	private void move(TaskRecord task, CaseHeader header, Group from, Group to) {
		InboxRow row = task.row();
		String group = this.addressing.address(header.number(), task.definitionId(), row.step(), to.toString());
		Set<String> barred = this.separation.ofAddressed(this.models.step(task.definitionId(), row.step()).notBy(),
				header);
		String assignee = row.assignee();
		if (assignee != null && !holds(assignee, group)) {
			this.inbox.release(row.id(), assignee);
		}
		this.inbox.readdress(this.reader.find(row.id()).orElseThrow().row(), group, barred);
		this.tasks.deleteCandidateGroup(row.id(), from.toString());
		this.tasks.addCandidateGroup(row.id(), group);
		this.engine.setVariableLocal(execution(row), StepModel.groupVariable(row.step()), group);
	}

	private boolean holds(String login, String group) {
		Optional<Person> person = this.people.find(login);
		return person.isPresent() && person.get().posts().contains(Group.parse(group));
	}

}
