package org.bihuan.workflow.step;

import java.util.List;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.organisation.Account;
import org.bihuan.organisation.Accounts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.inbox.Delegations;
import org.bihuan.workflow.inbox.InboxReader;
import org.bihuan.workflow.inbox.TaskRecord;

import org.springframework.stereotype.Component;

/**
 * Who may see a task and who may do it.
 */
@Component
public class Admission {

	private final InboxReader inbox;

	private final Delegations delegations;

	private final StepModels models;

	private final CaseFiles caseFiles;

	private final People people;

	private final Accounts accounts;

	Admission(InboxReader inbox, Delegations delegations, StepModels models, CaseFiles caseFiles, People people,
			Accounts accounts) {
		this.inbox = inbox;
		this.delegations = delegations;
		this.models = models;
		this.caseFiles = caseFiles;
		this.people = people;
		this.accounts = accounts;
	}

	/**
	 * A task that the person may see.
	 * @param taskId the task
	 * @param person the reader
	 * @return the task
	 */
	public TaskRecord visible(String taskId, Person person) {
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

	/**
	 * An open task that the person may see.
	 * @param taskId the task
	 * @param person the reader
	 * @return the task
	 */
	public TaskRecord visibleOpen(String taskId, Person person) {
		TaskRecord task = visible(taskId, person);
		if (!task.open()) {
			throw "DONE".equals(task.state()) ? tooLate(task.row()) : new Refusal.Conflict("workflow.task.dropped");
		}
		return task;
	}

	/**
	 * An open task that the person may do now.
	 * @param taskId the task
	 * @param person who wants to do it
	 * @return the task and in whose place it is done
	 */
	public Admitted admitted(String taskId, Person person) {
		return admitted(visibleOpen(taskId, person), person);
	}

	Admitted admitted(TaskRecord task, Person person) {
		InboxRow row = task.row();
		if (row.assignee() != null && !row.assignee().equals(person.login())) {
			throw tooLate(row);
		}
		if (task.ties().delegated() && person.login().equals(row.assignee())) {
			return new Admitted(task, null, true);
		}
		Verdict verdict = verdict(task, person);
		if (!verdict.may()) {
			throw new Refusal.Forbidden("workflow.task." + verdict.refusal());
		}
		return new Admitted(task, verdict.onBehalfOf(), false);
	}

	/**
	 * Whether a person may do a task, whoever holds it now.
	 * @param task the task
	 * @param person the person
	 * @return yes or no, and in whose place
	 */
	public Verdict verdict(TaskRecord task, Person person) {
		boolean inPerson = !person.standings().isEmpty()
				&& this.models.step(task.definitionId(), task.row().step()).inPerson();
		return Verdict.of(groups(task.row()), person, task.ties().barred(), inPerson);
	}

	/**
	 * Whether separation of duties keeps a person out of a task.
	 * @param taskId the task
	 * @param login the person
	 * @return true if so
	 */
	public boolean keptOut(String taskId, String login) {
		return this.inbox.barred(taskId).contains(login);
	}

	boolean mayDo(InboxRow row, Person person) {
		if (row.assignee() != null && !row.assignee().equals(person.login())) {
			return false;
		}
		if (person.standings().isEmpty()) {
			return prepares(row, person) || Verdict
				.of(groups(row), person, member(row, person) ? this.inbox.barred(row.id()) : Set.of(), false)
				.may();
		}
		return prepares(row, person)
				|| this.inbox.find(row.id()).filter((task) -> verdict(task, person).may()).isPresent();
	}

	private boolean prepares(InboxRow row, Person person) {
		return person.login().equals(row.assignee()) && this.delegations.find(row.id()).isPresent();
	}

	/**
	 * Whether whoever holds the task can no longer do it: the account is gone or closed,
	 * the post was lost, or a stand-in has ended.
	 * @param task an open task
	 * @return true if somebody else must do it
	 */
	public boolean orphaned(TaskRecord task) {
		String holder = task.row().assignee();
		if (holder == null) {
			return false;
		}
		boolean works = this.accounts.account(holder).filter(Account::enabled).isPresent();
		return !works || (!task.ties().delegated()
				&& this.people.find(holder).filter((person) -> member(task.row(), person)).isEmpty());
	}

	static boolean addressed(InboxRow row, Person person) {
		return member(row, person) && (row.assignee() == null || row.assignee().equals(person.login()));
	}

	/**
	 * Somebody was faster: says who and when.
	 * @param row the task as it stands now
	 * @return the refusal
	 */
	public Refusal.Conflict tooLate(InboxRow row) {
		String name = this.people.find(String.valueOf(row.assignee()))
			.map(Person::name)
			.orElse(String.valueOf(row.assignee()));
		return (row.doneAt() != null) ? new Refusal.Conflict("workflow.task.done", name, row.doneAt())
				: new Refusal.Conflict("workflow.task.claimed", name, row.assignedAt());
	}

	/**
	 * Candidate groups of a task.
	 * @param row the task
	 * @return its groups
	 */
	public static List<Group> groups(InboxRow row) {
		return row.groups().stream().map(Group::parse).toList();
	}

	private static boolean member(InboxRow row, Person person) {
		return row.groups().stream().map(Group::parse).anyMatch(person.posts()::contains);
	}

}
