package org.bihuan.workflow.verb;

import java.util.List;
import java.util.Map;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.TaskAddressed.Kind;
import org.bihuan.workflow.inbox.Mentions;
import org.bihuan.workflow.inbox.TaskRecord;
import org.bihuan.workflow.step.Admission;

import org.springframework.stereotype.Component;

/**
 * Urges those who hold a task, and lets others read it.
 */
@Component
class Mentioning {

	/** The time that proposes a letter. */
	private static final int LETTER = 3;

	private final Mentions mentions;

	private final Admission admission;

	private final Colleagues colleagues;

	private final TaskRecords records;

	Mentioning(Mentions mentions, Admission admission, Colleagues colleagues, TaskRecords records) {
		this.mentions = mentions;
		this.admission = admission;
		this.colleagues = colleagues;
		this.records = records;
	}

	int urge(String taskId, String text, Person by) {
		TaskRecord task = this.admission.visibleOpen(taskId, by);
		InboxRow row = task.row();
		if (own(task, by)) {
			throw new Refusal.Conflict("workflow.urge.own");
		}
		String said = TaskRecords.given("text", text);
		// the record comes first: writers of one case queue there, so the count is exact
		List<String> to = this.colleagues.holders(row).stream().map(Person::login).toList();
		this.records.record(row, by.login(), "urged", Map.of("text", said, "to", to));
		int count = this.mentions.urged(taskId) + 1;
		this.mentions.urge(taskId, by.login(), count == LETTER, this.records.now());
		to.forEach((login) -> this.records.tell(row, Kind.URGED, by.login(), login, said));
		if (count == LETTER) {
			this.records.record(row, by.login(), "letterProposed", Map.of("letterProposed", true, "urged", count));
			this.records.proposeLetter(row, by.login());
		}
		return count;
	}

	/** Held by oneself, or one's own to claim. */
	boolean own(TaskRecord task, Person person) {
		String holder = task.row().assignee();
		return (holder != null) ? holder.equals(person.login()) : this.admission.verdict(task, person).may();
	}

	void copy(String taskId, String to, Person by) {
		InboxRow row = this.admission.visible(taskId, by).row();
		Person reader = this.colleagues.inService("to", to);
		if (to.equals(by.login())) {
			throw new Refusal.Invalid("to", "workflow.copy.oneself");
		}
		boolean near = this.colleagues.sees(row, reader)
				|| this.colleagues.near(row, by).stream().anyMatch((one) -> one.login().equals(to));
		if (!near) {
			throw new Refusal.Invalid("to", "workflow.copy.stranger");
		}
		if (this.mentions.copied(taskId, to)) {
			throw new Refusal.Conflict("workflow.copy.already", reader.name());
		}
		this.records.record(row, by.login(), "copied", Map.of("to", to));
		if (!this.mentions.copy(taskId, to, by.login(), this.records.now())) {
			throw new Refusal.Conflict("workflow.copy.already", reader.name());
		}
		this.records.admit(row, to);
		this.records.tell(row, Kind.COPIED, by.login(), to, null);
	}

}
