package org.bihuan.workflow.step;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.InboxFilter;
import org.bihuan.workflow.InboxFilter.Box;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.Tasks;
import org.bihuan.workflow.inbox.InboxLists;
import org.bihuan.workflow.inbox.InboxReader;
import org.bihuan.workflow.inbox.InboxTable;
import org.bihuan.workflow.inbox.TaskRecord;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The verbs of people who claim steps.
 */
@Service
class StepTasks implements Tasks {

	private final InboxTable inbox;

	private final InboxReader reader;

	private final InboxLists lists;

	private final TaskForms forms;

	private final StepCompletion completion;

	private final CaseFiles caseFiles;

	private final Admission admission;

	private final Requests requests;

	private final Clock clock;

	StepTasks(InboxTable inbox, InboxReader reader, InboxLists lists, TaskForms forms, StepCompletion completion,
			CaseFiles caseFiles, Admission admission, Requests requests, Clock clock) {
		this.inbox = inbox;
		this.reader = reader;
		this.lists = lists;
		this.forms = forms;
		this.completion = completion;
		this.caseFiles = caseFiles;
		this.admission = admission;
		this.requests = requests;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Listing<InboxRow> list(InboxFilter filter, Person person) {
		return this.lists.list(filter, person);
	}

	@Override
	@Transactional(readOnly = true)
	public Map<Box, Long> counts(Person person) {
		return this.lists.counts(person);
	}

	@Override
	@Transactional(readOnly = true)
	public List<InboxRow> open(CaseNumber number) {
		return this.reader.open(number).stream().map(TaskRecord::row).toList();
	}

	@Override
	@Transactional(readOnly = true)
	public List<InboxRow> done(CaseNumber number) {
		return this.reader.done(number);
	}

	@Override
	@Transactional(readOnly = true)
	public InboxRow find(String taskId, Person person) {
		return this.admission.visible(taskId, person).row();
	}

	@Override
	@Transactional(readOnly = true)
	public boolean mayDo(InboxRow row, Person person) {
		return row.doneAt() == null && this.admission.mayDo(row, person);
	}

	@Override
	@Transactional(readOnly = true)
	public Set<String> doable(Collection<InboxRow> rows, Person person) {
		List<String> open = rows.stream()
			.filter((row) -> row.doneAt() == null && Admission.addressed(row, person))
			.map(InboxRow::id)
			.toList();
		Set<String> doable = new HashSet<>(open);
		this.lists.barred(open, person.login()).forEach(doable::remove);
		return doable;
	}

	@Override
	@Transactional
	public void claim(String taskId, Person person) {
		TaskRecord task = this.admission.admitted(taskId, person);
		if (person.login().equals(task.row().assignee())) {
			return;
		}
		Instant now = this.clock.instant();
		if (!this.inbox.claim(taskId, person.login(), now)) {
			throw this.admission.tooLate(this.reader.find(taskId).orElseThrow().row());
		}
		record(task.row(), person, "claimed");
	}

	@Override
	@Transactional
	public void release(String taskId, Person person) {
		TaskRecord task = this.admission.visible(taskId, person);
		if (!this.inbox.release(taskId, person.login())) {
			throw new Refusal.Conflict("workflow.task.notYours");
		}
		record(task.row(), person, "released");
	}

	private void record(InboxRow row, Person person, String what) {
		this.caseFiles.record(row.caseNumber(), EntryKind.TASK, person.login(), row.step(), what,
				Map.of("task", row.id()));
	}

	@Override
	@Transactional(readOnly = true)
	public TaskForm form(String taskId, Person person) {
		TaskRecord task = this.admission.visible(taskId, person);
		return this.forms.prepare(task, this.completion.context(task, person, this.clock.instant()));
	}

	@Override
	@Transactional
	public void complete(String taskId, Map<String, Object> values, Person person) {
		TaskRecord task = this.admission.admitted(taskId, person);
		this.requests.mustNotBeHindered(task);
		this.completion.complete(task, values, person);
	}

	@Override
	@Transactional(readOnly = true)
	public boolean mayAbandon(String taskId, Person person) {
		return this.requests.unfiled(this.admission.visible(taskId, person), person);
	}

	@Override
	@Transactional
	public void abandon(String taskId, Person person) {
		TaskRecord task = this.admission.visible(taskId, person);
		if (!this.requests.unfiled(task, person)) {
			throw new Refusal.Conflict("workflow.act.notDroppable");
		}
		record(task.row(), person, "abandoned");
		this.requests.end(task);
	}

}
