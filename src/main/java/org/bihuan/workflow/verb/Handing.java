package org.bihuan.workflow.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.PersonLeft;
import org.bihuan.organisation.StandInEnded;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.HandOver;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.TaskAddressed.Kind;
import org.bihuan.workflow.WholeAct;
import org.bihuan.workflow.inbox.Delegations;
import org.bihuan.workflow.inbox.InboxReader;
import org.bihuan.workflow.inbox.InboxTable;
import org.bihuan.workflow.inbox.Signatures;
import org.bihuan.workflow.inbox.TaskRecord;
import org.bihuan.workflow.step.HandBack;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands open work over in bulk, and looks after the work of those who leave.
 */
@Service
class Handing implements HandOver {

	private final InboxReader reader;

	private final InboxTable inbox;

	private final Delegations delegations;

	private final Signatures signatures;

	private final Colleagues colleagues;

	private final Assigning assigning;

	private final Signing signing;

	private final HandBack handBack;

	private final TaskRecords records;

	private final People people;

	Handing(InboxReader reader, InboxTable inbox, Delegations delegations, Signatures signatures, Colleagues colleagues,
			Assigning assigning, Signing signing, HandBack handBack, TaskRecords records, People people) {
		this.reader = reader;
		this.inbox = inbox;
		this.delegations = delegations;
		this.signatures = signatures;
		this.colleagues = colleagues;
		this.assigning = assigning;
		this.signing = signing;
		this.handBack = handBack;
		this.records = records;
		this.people = people;
	}

	@Override
	@Transactional(readOnly = true)
	public Preview preview(String from, String to, Person by) {
		Person next = next(from, to);
		List<InboxRow> can = new ArrayList<>();
		List<Kept> cannot = new ArrayList<>();
		for (TaskRecord task : theirs(from, by)) {
			hindrance(task, next).ifPresentOrElse((why) -> cannot.add(new Kept(task.row(), why)),
					() -> can.add(task.row()));
		}
		return new Preview(can, cannot);
	}

	@Override
	@WholeAct
	public Preview handOver(String from, String to, String reason, Person by) {
		String why = TaskRecords.given("reason", reason);
		Preview preview = preview(from, to, by);
		preview.can().forEach((row) -> hand(row, from, to, why, by.login()));
		return preview;
	}

	private Person next(String from, String to) {
		if (from.equals(to)) {
			throw new Refusal.Invalid("to", "workflow.handOver.same");
		}
		return this.colleagues.inService("to", to);
	}

	private List<TaskRecord> theirs(String from, Person by) {
		List<TaskRecord> held = this.reader.held(from);
		if (by.login().equals(from) || by.holds("admin")) {
			return held;
		}
		List<TaskRecord> led = held.stream().filter((task) -> Colleagues.leads(task.row(), by)).toList();
		if (led.isEmpty()) {
			throw new Refusal.Forbidden("workflow.assign.notYours");
		}
		return led;
	}

	private Optional<String> hindrance(TaskRecord task, Person next) {
		if (this.delegations.find(task.row().id()).isPresent()) {
			return Optional.of("workflow.handOver.delegated");
		}
		if (this.signatures.find(task.row().id()).isPresent()) {
			return Optional.of("workflow.handOver.personal");
		}
		return this.colleagues.hindrance(task, next);
	}

	private void hand(InboxRow row, String from, String to, String reason, String by) {
		this.assigning.move(row, to);
		this.records.record(row, by, "assigned", Map.of("from", from, "to", to, "reason", reason));
		this.records.tell(row, Kind.ASSIGNED, by, to, reason);
	}

	@EventListener
	void on(PersonLeft event) {
		Optional<Person> successor = this.people.find(event.successor());
		for (TaskRecord task : this.reader.held(event.login())) {
			left(task, event, successor);
		}
		this.delegations.givenBy(event.login())
			.stream()
			.flatMap((one) -> this.reader.find(one.taskId()).stream())
			.filter(TaskRecord::open)
			.forEach((task) -> pass(task, event, successor));
	}

	private void left(TaskRecord task, PersonLeft event, Optional<Person> successor) {
		InboxRow row = task.row();
		if (this.delegations.find(row.id()).isPresent()) {
			this.handBack.unprepared(row, "system");
			return;
		}
		if (this.signatures.find(row.id()).isPresent()) {
			this.signatures.find(row.id())
				.ifPresent((request) -> this.reader.find(request.original())
					.ifPresent((original) -> this.signing.withdraw(original.row(), request, "system")));
			return;
		}
		pass(task, event, successor);
	}

	/** To the successor if that person can do it, otherwise back to the groups. */
	private void pass(TaskRecord task, PersonLeft event, Optional<Person> successor) {
		InboxRow row = task.row();
		boolean able = successor.filter((person) -> this.colleagues.hindrance(task, person).isEmpty()).isPresent();
		if (able && !event.successor().equals(row.assignee())) {
			this.assigning.move(row, event.successor());
			this.records.record(row, event.by(), "leftTo", Map.of("from", event.login(), "to", event.successor()));
			this.records.tell(row, Kind.ASSIGNED, event.by(), event.successor(), null);
		}
		else {
			toGroups(row, event.by(), "leftOpen", event.login());
		}
	}

	private void toGroups(InboxRow row, String by, String what, String from) {
		this.delegations.end(row.id());
		if (row.assignee() != null && this.inbox.release(row.id(), row.assignee())) {
			this.records.record(row, by, what, Map.of("from", from));
		}
	}

	/** What the deputy holds of the post goes back to its groups. */
	@EventListener
	void on(StandInEnded event) {
		String deputy = event.standIn().deputy();
		Optional<Person> person = this.people.find(deputy);
		String group = event.standIn().post().toString();
		this.reader.held(deputy)
			.stream()
			.filter((task) -> task.row().groups().contains(group))
			.filter((task) -> this.delegations.find(task.row().id()).isEmpty()
					&& this.signatures.find(task.row().id()).isEmpty())
			.filter((task) -> person.filter((one) -> this.colleagues.hindrance(task, one).isEmpty()).isEmpty())
			.forEach((task) -> toGroups(task.row(), event.by(), "standInEnded", deputy));
	}

}
