package org.bihuan.workflow.step;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.InboxFilter;
import org.bihuan.workflow.InboxFilter.Box;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.OpenStep;
import org.bihuan.workflow.Tasks;
import org.bihuan.workflow.WholeAct;
import org.bihuan.workflow.inbox.Delegations;
import org.bihuan.workflow.inbox.Delegations.Delegation;
import org.bihuan.workflow.inbox.InboxLists;
import org.bihuan.workflow.inbox.InboxReader;
import org.bihuan.workflow.inbox.InboxTable;
import org.bihuan.workflow.inbox.Mentions;
import org.bihuan.workflow.inbox.Signatures;
import org.bihuan.workflow.inbox.TaskRecord;
import org.jspecify.annotations.Nullable;

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

	private final Mentions mentions;

	private final Delegations delegations;

	private final Signatures signatures;

	private final HandBack handBack;

	private final TaskForms forms;

	private final StepCompletion completion;

	private final CaseFiles caseFiles;

	private final Admission admission;

	private final Requests requests;

	private final Clock clock;

	StepTasks(InboxTable inbox, InboxReader reader, InboxLists lists, Mentions mentions, Delegations delegations,
			Signatures signatures, HandBack handBack, TaskForms forms, StepCompletion completion, CaseFiles caseFiles,
			Admission admission, Requests requests, Clock clock) {
		this.inbox = inbox;
		this.reader = reader;
		this.lists = lists;
		this.mentions = mentions;
		this.delegations = delegations;
		this.signatures = signatures;
		this.handBack = handBack;
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
	public Map<CaseNumber, List<OpenStep>> open(Collection<CaseNumber> numbers) {
		return this.reader.open(numbers);
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
	public Optional<InboxRow> next(Person person) {
		return this.lists.next(person);
	}

	@Override
	@Transactional(readOnly = true)
	public Set<String> unread(Collection<InboxRow> rows, Person person) {
		return Set.copyOf(this.mentions.unread(rows.stream().map(InboxRow::id).toList(), person.login()));
	}

	@Override
	@Transactional(readOnly = true)
	public boolean mayDo(InboxRow row, Person person) {
		return row.doneAt() == null && this.admission.mayDo(row, person);
	}

	@Override
	@Transactional(readOnly = true)
	public Set<String> doable(Collection<InboxRow> rows, Person person) {
		if (!person.standings().isEmpty()) {
			return rows.stream().filter((row) -> mayDo(row, person)).map(InboxRow::id).collect(Collectors.toSet());
		}
		List<String> open = rows.stream()
			.filter((row) -> row.doneAt() == null && Admission.addressed(row, person))
			.map(InboxRow::id)
			.toList();
		Set<String> doable = new HashSet<>(open);
		this.lists.barred(open, person.login()).forEach(doable::remove);
		return doable;
	}

	@Override
	@WholeAct
	public void claim(String taskId, Person person) {
		TaskRecord task = this.admission.visibleOpen(taskId, person);
		if (takenOver(task, person)) {
			return;
		}
		Admitted admitted = this.admission.admitted(task, person);
		if (person.login().equals(admitted.task().row().assignee())) {
			return;
		}
		Instant now = this.clock.instant();
		if (!this.inbox.claim(taskId, person.login(), now)) {
			throw this.admission.tooLate(this.reader.find(taskId).orElseThrow().row());
		}
		record(admitted.task().row(), person, "claimed", admitted.onBehalfOf());
	}

	/** From somebody who can no longer do it. */
	private boolean takenOver(TaskRecord task, Person person) {
		String taskId = task.row().id();
		String holder = task.row().assignee();
		if (holder == null || holder.equals(person.login()) || this.signatures.find(taskId).isPresent()) {
			return false;
		}
		Verdict verdict = this.admission.verdict(task, person);
		if (!verdict.may() || !this.admission.orphaned(task)
				|| !this.inbox.reassign(taskId, holder, person.login(), this.clock.instant())) {
			return false;
		}
		this.delegations.end(taskId);
		record(task.row(), person, "takenOver", verdict.onBehalfOf());
		return true;
	}

	@Override
	@WholeAct
	public void release(String taskId, Person person) {
		TaskRecord task = this.admission.visible(taskId, person);
		Optional<Delegation> delegation = this.delegations.find(taskId);
		if (delegation.filter((one) -> Set.of(one.owner(), one.delegate()).contains(person.login())).isPresent()) {
			this.handBack.unprepared(task.row(), person.login());
			return;
		}
		if (this.signatures.find(taskId).isPresent()) {
			throw new Refusal.Conflict("workflow.signature.personal");
		}
		if (!this.inbox.release(taskId, person.login())) {
			throw new Refusal.Conflict("workflow.task.notYours");
		}
		record(task.row(), person, "released", null);
	}

	private void record(InboxRow row, Person person, String what, @Nullable String onBehalfOf) {
		this.caseFiles.record(row.caseNumber(), EntryKind.TASK, person.login(), row.step(), what,
				(onBehalfOf != null) ? Map.of("task", row.id(), "onBehalfOf", onBehalfOf) : Map.of("task", row.id()));
	}

	@Override
	@Transactional(readOnly = true)
	public TaskForm form(String taskId, Person person) {
		TaskRecord task = this.admission.visible(taskId, person);
		return this.forms.prepare(task, this.completion.context(task, person, this.clock.instant()))
			.with(this.handBack.draft(taskId));
	}

	@Override
	@WholeAct
	public void complete(String taskId, Map<String, Object> values, Person person) {
		Admitted task = this.admission.admitted(taskId, person);
		this.requests.mustNotBeHindered(task.task());
		this.completion.complete(task, values, person);
	}

	@Override
	@Transactional(readOnly = true)
	public boolean mayAbandon(String taskId, Person person) {
		return this.requests.unfiled(this.admission.visible(taskId, person), person);
	}

	@Override
	@WholeAct
	public void abandon(String taskId, Person person) {
		TaskRecord task = this.admission.visible(taskId, person);
		if (!this.requests.unfiled(task, person)) {
			throw new Refusal.Conflict("workflow.act.notDroppable");
		}
		record(task.row(), person, "abandoned", null);
		this.requests.end(task);
	}

}
