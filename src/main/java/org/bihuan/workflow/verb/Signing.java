package org.bihuan.workflow.verb;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.TaskAddressed.Kind;
import org.bihuan.workflow.TaskClosed;
import org.bihuan.workflow.TaskVerbs.Signature;
import org.bihuan.workflow.inbox.InboxReader;
import org.bihuan.workflow.inbox.InboxTable;
import org.bihuan.workflow.inbox.Signatures;
import org.bihuan.workflow.step.Admission;
import org.bihuan.workflow.step.Admitted;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks somebody to sign beside the holder of a task, in a process of its own with a
 * service clock: the legal clock runs on.
 */
@Component
class Signing {

	static final String STEP = "added-opinion";

	private static final String KEY = "added-signature";

	private final Signatures signatures;

	private final InboxTable inbox;

	private final InboxReader reader;

	private final Admission admission;

	private final Colleagues colleagues;

	private final TaskRecords records;

	private final RuntimeService engine;

	private final TaskService tasks;

	Signing(Signatures signatures, InboxTable inbox, InboxReader reader, Admission admission, Colleagues colleagues,
			TaskRecords records, @Lazy RuntimeService engine, @Lazy TaskService tasks) {
		this.signatures = signatures;
		this.inbox = inbox;
		this.reader = reader;
		this.admission = admission;
		this.colleagues = colleagues;
		this.records = records;
		this.engine = engine;
		this.tasks = tasks;
	}

	String ask(String taskId, String to, String reason, Person by) {
		Admitted admitted = this.admission.admitted(taskId, by);
		InboxRow row = admitted.task().row();
		String why = TaskRecords.given("reason", reason);
		check(row, to, by, admitted.delegated());
		Person signer = this.colleagues.inService("to", to);
		if (row.assignee() == null && !this.inbox.claim(taskId, by.login(), this.records.now())) {
			throw new Refusal.Conflict("workflow.task.changed");
		}
		String instance = this.engine
			.startProcessInstanceByKey(KEY, row.caseNumber().value(), Map.of("caseNumber", row.caseNumber().value(),
					"unit", row.unit(), "signerPost", post(row, signer, by).toString()))
			.getId();
		String task = this.tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
		this.inbox.claim(task, to, this.records.now());
		this.signatures.add(
				new Signature(task, taskId, by.login(), to, why, this.records.now(), "ASKED", null, null, null),
				instance);
		this.records.record(row, by.login(), "signerAdded", Map.of("to", to, "reason", why));
		this.records.admit(row, to);
		this.records.tell(this.reader.find(task).orElseThrow().row(), Kind.SIGNER_ADDED, by.login(), to, why);
		return task;
	}

	private void check(InboxRow row, String to, Person by, boolean delegated) {
		if (delegated) {
			throw new Refusal.Conflict("workflow.delegate.twice");
		}
		if (row.process().equals(KEY)) {
			throw new Refusal.Conflict("workflow.signature.nested");
		}
		if (to.equals(by.login())) {
			throw new Refusal.Invalid("to", "workflow.signature.oneself");
		}
		if (this.colleagues.near(row, by).stream().noneMatch((one) -> one.login().equals(to))) {
			throw new Refusal.Invalid("to", "workflow.copy.stranger");
		}
		if (this.signatures.of(row.id()).stream().anyMatch((one) -> one.open() && one.signer().equals(to))) {
			throw new Refusal.Conflict("workflow.signature.already");
		}
	}

	/**
	 * The post in which somebody signs: one at the task's or the requester's unit first.
	 */
	private static Group post(InboxRow row, Person signer, Person by) {
		Set<UnitCode> units = Admission.groups(row).stream().map(Group::unit).collect(Collectors.toSet());
		by.posts().forEach((post) -> units.add(post.unit()));
		List<Group> own = signer.posts()
			.stream()
			.filter(signer::owns)
			.sorted(Comparator.comparing(Group::toString))
			.toList();
		return own.stream().filter((post) -> units.contains(post.unit())).findFirst().orElse(own.get(0));
	}

	void withdraw(String taskId, Person by) {
		InboxRow row = this.admission.visibleOpen(taskId, by).row();
		List<Signature> open = this.signatures.of(taskId).stream().filter(Signature::open).toList();
		if (open.isEmpty()) {
			throw new Refusal.Conflict("workflow.signature.none");
		}
		boolean holder = by.login().equals(row.assignee());
		if (!holder && open.stream().noneMatch((one) -> one.requester().equals(by.login()))) {
			throw new Refusal.Forbidden("workflow.signature.notYours");
		}
		open.forEach((one) -> withdraw(row, one, by.login()));
	}

	void withdraw(InboxRow row, Signature request, String by) {
		if (this.signatures.withdrawn(request.task(), this.records.now())) {
			this.engine.deleteProcessInstance(this.signatures.instance(request.task()), "withdrawn");
			this.records.record(row, by, "signerWithdrawn", Map.of("to", request.signer()));
		}
	}

	/** The original was dropped: nobody needs to sign any more. */
	@EventListener
	void on(TaskClosed event) {
		if (!event.dropped()) {
			return;
		}
		this.signatures.of(event.taskId())
			.stream()
			.filter(Signature::open)
			.forEach((one) -> withdraw(this.reader.find(event.taskId()).orElseThrow().row(), one, "system"));
		if (event.step().equals(STEP)) {
			this.signatures.withdrawn(event.taskId(), this.records.now());
		}
	}

}
