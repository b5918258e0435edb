package org.bihuan.workflow.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.KeptInTransaction;
import org.bihuan.workflow.Inbox;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.OpenWork;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes of the inbox projection.
 */
@Repository
public class InboxTable implements Inbox {

	/** Order of tasks without a clock: after all others. */
	static final Instant NEVER = OpenWork.NEVER;

	private final JdbcClient jdbc;

	/** The engine tells of their end too. */
	private final KeptInTransaction<Set<String>> done = new KeptInTransaction<>(HashSet::new);

	InboxTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds an open task.
	 * @param record the task
	 * @param barred logins kept out
	 */
	public void add(TaskRecord record, Collection<String> barred) {
		var row = record.row();
		this.jdbc.sql("""
				insert into wf_inbox (task_id, process_key, definition_id, step, step_name, step_name_en, item,
					case_number, title, unit, unit_name, sector, grade, obligation, not_by, state, created_at,
					due_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)""")
			.params(row.id(), row.process(), record.definitionId(), row.step(), row.stepName(), record.stepNameEn(),
					row.item(), row.caseNumber().value(), row.title(), row.unit(), row.unitName(), row.sector(),
					row.grade(), record.obligation(), record.notBy(), Timestamp.from(row.createdAt()),
					timestamp(row.dueAt()))
			.update();
		for (String group : row.groups()) {
			this.jdbc.sql("insert into wf_inbox_group (group_key, task_id, claimable, due_order) values (?, ?, 1, ?)")
				.params(group, row.id(), order(row.dueAt()))
				.update();
		}
		bar(row.id(), barred);
	}

	/**
	 * Claims, if nobody has.
	 * @param taskId the task
	 * @param login who claims
	 * @param at when
	 * @return whether it was free
	 */
	public boolean claim(String taskId, String login, Instant at) {
		boolean won = this.jdbc
			.sql("update wf_inbox set assignee = ?, assigned_at = ?"
					+ " where task_id = ? and state = 'OPEN' and assignee is null")
			.params(login, Timestamp.from(at), taskId)
			.update() == 1;
		if (won) {
			claimable(taskId, false);
		}
		return won;
	}

	/**
	 * Gives back.
	 * @param taskId the task
	 * @param login who had it
	 * @return whether that person had it
	 */
	public boolean release(String taskId, String login) {
		boolean had = this.jdbc
			.sql("update wf_inbox set assignee = null, assigned_at = null"
					+ " where task_id = ? and state = 'OPEN' and assignee = ?")
			.params(taskId, login)
			.update() == 1;
		if (had) {
			claimable(taskId, true);
		}
		return had;
	}

	/**
	 * Gives an open task to somebody else.
	 * @param taskId the task
	 * @param from who has it; null if nobody
	 * @param to who gets it
	 * @param at when
	 * @return whether it was still as told
	 */
	public boolean reassign(String taskId, @Nullable String from, String to, Instant at) {
		if (from == null) {
			return claim(taskId, to, at);
		}
		return this.jdbc
			.sql("update wf_inbox set assignee = ?, assigned_at = ?"
					+ " where task_id = ? and state = 'OPEN' and assignee = ?")
			.params(to, Timestamp.from(at), taskId, from)
			.update() == 1;
	}

	/**
	 * Marks a done task as taken back.
	 * @param taskId the task
	 * @param login who had done it
	 * @return whether that person had
	 */
	public boolean recalled(String taskId, String login) {
		return this.jdbc.sql(
				"update wf_inbox set state = 'RECALLED', time_stale = true where task_id = ? and state = 'DONE' and assignee = ?")
			.params(taskId, login)
			.update() == 1;
	}

	/**
	 * Marks a task as a duty in person.
	 * @param taskId the task
	 */
	public void inPerson(String taskId) {
		this.jdbc.sql("update wf_inbox set in_person = 1 where task_id = ?").param(taskId).update();
	}

	private void claimable(String taskId, boolean claimable) {
		this.jdbc.sql("update wf_inbox_group set claimable = ? where task_id = ?")
			.params(claimable ? 1 : 0, taskId)
			.update();
	}

	/**
	 * Marks done, if it is open and nobody else's.
	 * @param taskId the task
	 * @param login who did it
	 * @param onBehalfOf login of whom that person stood in for; null for nobody
	 * @param outcome outcome of the step
	 * @param at when
	 * @return whether it could still be done
	 */
	public boolean done(String taskId, String login, @Nullable String onBehalfOf, @Nullable String outcome,
			Instant at) {
		boolean done = this.jdbc
			.sql("update wf_inbox set state = 'DONE', assignee = ?, on_behalf_of = ?, outcome = ?, done_at = ?,"
					+ " time_stale = true"
					+ " where task_id = ? and state = 'OPEN' and (assignee is null or assignee = ?)")
			.params(login, onBehalfOf, outcome, Timestamp.from(at), taskId, login)
			.update() == 1;
		if (done) {
			this.done.get().add(taskId);
			forget(taskId);
		}
		return done;
	}

	/**
	 * Marks dropped: the model went on without it.
	 * @param taskId the task
	 * @param at when
	 * @return whether it was open until now
	 */
	public boolean dropped(String taskId, Instant at) {
		boolean wasOpen = !this.done.get().contains(taskId) && this.jdbc
			.sql("update wf_inbox set state = 'DROPPED', done_at = ? where task_id = ? and state = 'OPEN'")
			.params(Timestamp.from(at), taskId)
			.update() == 1;
		if (wasOpen) {
			forget(taskId);
		}
		return wasOpen;
	}

	/**
	 * Gives an open task to another group. Who holds it keeps it as a member of one of
	 * its groups and loses it otherwise.
	 * @param row the task
	 * @param from group that it is taken from
	 * @param to group that it is given to
	 * @param holderStays whether who claimed it belongs to one of the new groups
	 */
	public void readdress(InboxRow row, String from, String to, boolean holderStays) {
		this.jdbc.sql("delete from wf_inbox_group where task_id = ? and group_key = ?").params(row.id(), to).update();
		this.jdbc.sql("update wf_inbox_group set group_key = ? where task_id = ? and group_key = ?")
			.params(to, row.id(), from)
			.update();
		if (row.assignee() != null && !holderStays) {
			release(row.id(), row.assignee());
		}
	}

	/**
	 * Follows the unit's name on its open tasks.
	 * @param taskId the task
	 * @param name the name
	 */
	public void unitName(String taskId, String name) {
		this.jdbc.sql("update wf_inbox set unit_name = ? where task_id = ?").params(name, taskId).update();
	}

	private void forget(String taskId) {
		this.jdbc.sql("delete from wf_inbox_group where task_id = ?").param(taskId).update();
		this.jdbc.sql("delete from wf_inbox_barred where task_id = ?").param(taskId).update();
	}

	@Override
	public void setDue(String taskId, @Nullable Instant dueAt) {
		this.jdbc.sql("update wf_inbox set due_at = ? where task_id = ?").params(timestamp(dueAt), taskId).update();
		this.jdbc.sql("update wf_inbox_group set due_order = ? where task_id = ?")
			.params(order(dueAt), taskId)
			.update();
	}

	@Override
	public void setDue(CaseNumber number, String obligation, @Nullable Instant dueAt) {
		List<String> tasks = this.jdbc
			.sql("select task_id from wf_inbox where case_number = ? and state = 'OPEN' and obligation = ?")
			.params(number.value(), obligation)
			.query(String.class)
			.list();
		tasks.forEach((taskId) -> setDue(taskId, dueAt));
	}

	@Override
	public void setGrade(CaseNumber number, String grade) {
		this.jdbc.sql("update wf_inbox set grade = ? where case_number = ? and state = 'OPEN'")
			.params(grade, number.value())
			.update();
	}

	/**
	 * Gives an open task to another group.
	 * @param row the task as it stands
	 * @param group the group
	 * @param barred logins kept out
	 */
	public void readdress(InboxRow row, String group, Collection<String> barred) {
		forget(row.id());
		this.jdbc.sql("insert into wf_inbox_group (group_key, task_id, claimable, due_order) values (?, ?, ?, ?)")
			.params(group, row.id(), (row.assignee() != null) ? 0 : 1, order(row.dueAt()))
			.update();
		bar(row.id(), barred);
	}

	private void bar(String taskId, Collection<String> barred) {
		for (String login : barred) {
			this.jdbc.sql("insert into wf_inbox_barred (task_id, login) values (?, ?)").params(taskId, login).update();
		}
	}

	private static Timestamp order(@Nullable Instant dueAt) {
		return Timestamp.from(Optional.ofNullable(dueAt).orElse(NEVER));
	}

	private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
		return (instant != null) ? Timestamp.from(instant) : null;
	}

}
