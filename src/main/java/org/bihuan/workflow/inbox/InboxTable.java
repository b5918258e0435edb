package org.bihuan.workflow.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.Inbox;
import org.bihuan.workflow.InboxRow;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes of the inbox projection.
 */
@Repository
public class InboxTable implements Inbox {

	/** Order of tasks without a clock: after all others. */
	static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

	private final JdbcClient jdbc;

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

	private void claimable(String taskId, boolean claimable) {
		this.jdbc.sql("update wf_inbox_group set claimable = ? where task_id = ?")
			.params(claimable ? 1 : 0, taskId)
			.update();
	}

	/**
	 * Marks done, if it is open and nobody else's.
	 * @param taskId the task
	 * @param login who did it
	 * @param outcome outcome of the step
	 * @param at when
	 * @return whether it could still be done
	 */
	public boolean done(String taskId, String login, @Nullable String outcome, Instant at) {
		boolean done = this.jdbc
			.sql("update wf_inbox set state = 'DONE', assignee = ?, outcome = ?, done_at = ?"
					+ " where task_id = ? and state = 'OPEN' and (assignee is null or assignee = ?)")
			.params(login, outcome, Timestamp.from(at), taskId, login)
			.update() == 1;
		if (done) {
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
		boolean wasOpen = this.jdbc
			.sql("update wf_inbox set state = 'DROPPED', done_at = ? where task_id = ? and state = 'OPEN'")
			.params(Timestamp.from(at), taskId)
			.update() == 1;
		if (wasOpen) {
			forget(taskId);
		}
		return wasOpen;
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
