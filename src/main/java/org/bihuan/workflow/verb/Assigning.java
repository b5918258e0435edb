package org.bihuan.workflow.verb;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.TaskAddressed.Kind;
import org.bihuan.workflow.inbox.Delegations;
import org.bihuan.workflow.inbox.Delegations.Delegation;
import org.bihuan.workflow.inbox.InboxTable;
import org.bihuan.workflow.inbox.Signatures;
import org.bihuan.workflow.inbox.TaskRecord;
import org.bihuan.workflow.step.Admission;
import org.bihuan.workflow.step.Admitted;

import org.springframework.stereotype.Component;

/**
 * Hands a task over for good, or lets somebody prepare it.
 */
@Component
class Assigning {

	private final InboxTable inbox;

	private final Delegations delegations;

	private final Signatures signatures;

	private final Admission admission;

	private final Colleagues colleagues;

	private final TaskRecords records;

	Assigning(InboxTable inbox, Delegations delegations, Signatures signatures, Admission admission,
			Colleagues colleagues, TaskRecords records) {
		this.inbox = inbox;
		this.delegations = delegations;
		this.signatures = signatures;
		this.admission = admission;
		this.colleagues = colleagues;
		this.records = records;
	}

	void assign(String taskId, String to, String reason, Person by) {
		TaskRecord task = this.admission.visibleOpen(taskId, by);
		if (!mayAssign(task.row(), by)) {
			throw new Refusal.Forbidden("workflow.assign.notYours");
		}
		notPersonal(taskId);
		String why = TaskRecords.given("reason", reason);
		Person next = this.colleagues.inService("to", to);
		if (to.equals(task.row().assignee())) {
			throw new Refusal.Conflict("workflow.assign.already", next.name());
		}
		this.colleagues.hindrance(task, next).ifPresent((hindrance) -> {
			throw new Refusal.Invalid("to", hindrance);
		});
		move(task.row(), to);
		Map<String, Object> details = new HashMap<>(Map.of("to", to, "reason", why));
		Optional.ofNullable(task.row().assignee()).ifPresent((holder) -> details.put("from", holder));
		this.records.record(task.row(), by.login(), "assigned", details);
		this.records.tell(task.row(), Kind.ASSIGNED, by.login(), to, why);
	}

	/** Gives an open task to somebody, whoever held or prepared it. */
	void move(InboxRow row, String to) {
		this.delegations.end(row.id());
		if (!this.inbox.reassign(row.id(), row.assignee(), to, this.records.now())) {
			throw new Refusal.Conflict("workflow.task.changed");
		}
	}

	boolean mayAssign(InboxRow row, Person by) {
		String holder = row.assignee();
		if (Colleagues.leads(row, by)) {
			return true;
		}
		if (holder == null || this.delegations.find(row.id()).isPresent()) {
			return false;
		}
		return holder.equals(by.login()) || by.standings()
			.stream()
			.anyMatch((one) -> one.person().equals(holder) && Admission.groups(row).contains(one.post()));
	}

	void delegate(String taskId, String to, Person by) {
		Admitted admitted = this.admission.admitted(taskId, by);
		InboxRow row = admitted.task().row();
		notPersonal(taskId);
		if (admitted.delegated()) {
			throw new Refusal.Conflict("workflow.delegate.twice");
		}
		Person helper = this.colleagues.inService("to", to);
		if (to.equals(by.login())) {
			throw new Refusal.Invalid("to", "workflow.delegate.oneself");
		}
		if (this.colleagues.helpers(row).stream().noneMatch((one) -> one.login().equals(to))) {
			throw new Refusal.Invalid("to", "workflow.delegate.notColleague");
		}
		if (this.admission.keptOut(taskId, to)) {
			throw new Refusal.Invalid("to", "workflow.assign.separation");
		}
		if (!this.inbox.reassign(taskId, row.assignee(), to, this.records.now())) {
			throw new Refusal.Conflict("workflow.task.changed");
		}
		this.delegations.begin(new Delegation(taskId, by.login(), to), this.records.now());
		this.records.record(row, by.login(), "delegated", Map.of("to", to));
		this.records.admit(row, to);
		this.records.tell(row, Kind.DELEGATED, by.login(), helper.login(), null);
	}

	private void notPersonal(String taskId) {
		if (this.signatures.find(taskId).isPresent()) {
			throw new Refusal.Conflict("workflow.signature.personal");
		}
	}

}
