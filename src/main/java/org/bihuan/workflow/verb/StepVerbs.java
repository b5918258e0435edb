package org.bihuan.workflow.verb;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bihuan.organisation.Person;
import org.bihuan.workflow.TaskVerbs;
import org.bihuan.workflow.WholeAct;
import org.bihuan.workflow.inbox.Delegations;
import org.bihuan.workflow.inbox.Delegations.Delegation;
import org.bihuan.workflow.inbox.Delegations.Draft;
import org.bihuan.workflow.inbox.Mentions;
import org.bihuan.workflow.inbox.Signatures;
import org.bihuan.workflow.inbox.TaskRecord;
import org.bihuan.workflow.step.Admission;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The verbs, each one transaction, and which of them a person may use now.
 */
@Service
class StepVerbs implements TaskVerbs {

	private final Assigning assigning;

	private final Recalling recalling;

	private final Mentioning mentioning;

	private final Signing signing;

	private final Colleagues colleagues;

	private final Admission admission;

	private final Delegations delegations;

	private final Signatures signatures;

	private final Mentions mentions;

	private final TaskRecords records;

	StepVerbs(Assigning assigning, Recalling recalling, Mentioning mentioning, Signing signing, Colleagues colleagues,
			Admission admission, Delegations delegations, Signatures signatures, Mentions mentions,
			TaskRecords records) {
		this.assigning = assigning;
		this.recalling = recalling;
		this.mentioning = mentioning;
		this.signing = signing;
		this.colleagues = colleagues;
		this.admission = admission;
		this.delegations = delegations;
		this.signatures = signatures;
		this.mentions = mentions;
		this.records = records;
	}

	@Override
	@WholeAct
	public void assign(String taskId, String to, String reason, Person by) {
		this.assigning.assign(taskId, to, reason, by);
	}

	@Override
	@WholeAct
	public void delegate(String taskId, String to, Person by) {
		this.assigning.delegate(taskId, to, by);
	}

	@Override
	@WholeAct
	public String recall(String taskId, Person by) {
		return this.recalling.recall(taskId, by);
	}

	@Override
	@WholeAct
	public int urge(String taskId, String text, Person by) {
		return this.mentioning.urge(taskId, text, by);
	}

	@Override
	@WholeAct
	public void copy(String taskId, String to, Person by) {
		this.mentioning.copy(taskId, to, by);
	}

	@Override
	@WholeAct
	public String addSigner(String taskId, String to, String reason, Person by) {
		return this.signing.ask(taskId, to, reason, by);
	}

	@Override
	@WholeAct
	public void withdrawSigner(String taskId, Person by) {
		this.signing.withdraw(taskId, by);
	}

	@Override
	@Transactional
	public void read(String taskId, Person reader) {
		this.mentions.read(taskId, reader.login(), this.records.now());
	}

	@Override
	@Transactional(readOnly = true)
	public Situation situation(String taskId, Person reader) {
		TaskRecord task = this.admission.visible(taskId, reader);
		Optional<Delegation> delegation = this.delegations.find(taskId);
		List<Signature> asked = this.signatures.of(taskId);
		Optional<Signature> request = this.signatures.find(taskId);
		return new Situation(verbs(task, reader, delegation, asked, request.isPresent()),
				delegation.map(Delegation::delegate).orElse(null), delegation.map(Delegation::owner).orElse(null),
				task.open() ? this.delegations.draft(taskId).map(Draft::givenBy).orElse(null) : null,
				this.mentions.urged(taskId), this.mentions.letterProposed(taskId), asked, request.orElse(null));
	}

	private Set<Verb> verbs(TaskRecord task, Person reader, Optional<Delegation> delegation, List<Signature> asked,
			boolean personal) {
		Set<Verb> verbs = EnumSet.noneOf(Verb.class);
		verbs.add(Verb.COPY);
		if (!task.open()) {
			offer(verbs, Verb.RECALL, this.recalling.possible(task, reader));
			return verbs;
		}
		boolean holder = reader.login().equals(task.row().assignee());
		boolean mayDo = this.admission.verdict(task, reader).may();
		boolean ownsIt = !personal && delegation.isEmpty() && mayDo && (holder || task.row().assignee() == null);
		offer(verbs, Verb.ASSIGN, !personal && this.assigning.mayAssign(task.row(), reader));
		offer(verbs, Verb.DELEGATE, ownsIt);
		offer(verbs, Verb.SIGN, ownsIt);
		offer(verbs, Verb.URGE, !this.mentioning.own(task, reader));
		offer(verbs, Verb.TAKE_OVER,
				!personal && !holder && task.row().assignee() != null && mayDo && this.admission.orphaned(task));
		boolean asks = asked.stream()
			.filter(Signature::open)
			.anyMatch((one) -> holder || one.requester().equals(reader.login()));
		offer(verbs, Verb.WITHDRAW, asks);
		return verbs;
	}

	private static void offer(Set<Verb> verbs, Verb verb, boolean may) {
		if (may) {
			verbs.add(verb);
		}
	}

	@Override
	@Transactional(readOnly = true)
	public List<Person> eligible(String taskId, Verb verb, Person reader) {
		TaskRecord task = this.admission.visible(taskId, reader);
		return people(task, verb, reader).stream().filter((one) -> free(task, verb, one, reader)).toList();
	}

	private List<Person> people(TaskRecord task, Verb verb, Person reader) {
		return switch (verb) {
			case ASSIGN -> this.colleagues.able(task);
			case DELEGATE -> this.colleagues.helpers(task.row());
			case COPY, SIGN -> this.colleagues.near(task.row(), reader);
			default -> List.of();
		};
	}

	private boolean free(TaskRecord task, Verb verb, Person person, Person reader) {
		return switch (verb) {
			case ASSIGN -> !person.login().equals(task.row().assignee());
			case DELEGATE ->
				!person.login().equals(reader.login()) && !this.admission.keptOut(task.row().id(), person.login());
			default -> !person.login().equals(reader.login());
		};
	}

}
