package org.bihuan.workflow.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tasks that somebody prepares and the owner files, and what was prepared.
 */
@Repository
public class Delegations {

	private final JdbcClient jdbc;

	Delegations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The delegation of a task.
	 * @param taskId the task
	 * @return who prepares it for whom, or empty
	 */
	public Optional<Delegation> find(String taskId) {
		return this.jdbc.sql("select task_id, owner, delegate from wf_delegation where task_id = ?")
			.param(taskId)
			.query(Delegation.class)
			.optional();
	}

	/**
	 * Delegations that a person gave.
	 * @param owner the person
	 * @return delegations that have not come back
	 */
	public List<Delegation> givenBy(String owner) {
		return this.jdbc.sql("select task_id, owner, delegate from wf_delegation where owner = ?")
			.param(owner)
			.query(Delegation.class)
			.list();
	}

	/**
	 * Begins a delegation.
	 * @param delegation who prepares which task for whom
	 * @param at when
	 */
	public void begin(Delegation delegation, Instant at) {
		this.jdbc.sql("insert into wf_delegation (task_id, owner, delegate, given_at) values (?, ?, ?, ?)")
			.params(delegation.taskId(), delegation.owner(), delegation.delegate(), Timestamp.from(at))
			.update();
	}

	/**
	 * Ends a delegation.
	 * @param taskId the task
	 */
	public void end(String taskId) {
		this.jdbc.sql("delete from wf_delegation where task_id = ?").param(taskId).update();
	}

	/**
	 * Keeps what was prepared; what was prepared before is replaced.
	 * @param draft what was prepared
	 * @param at when
	 */
	public void keep(Draft draft, Instant at) {
		this.jdbc.sql("delete from wf_draft where task_id = ?").param(draft.taskId()).update();
		this.jdbc.sql("insert into wf_draft (task_id, given_by, given_at, answer) values (?, ?, ?, ?)")
			.params(draft.taskId(), draft.givenBy(), Timestamp.from(at), draft.answer())
			.update();
	}

	/**
	 * What was prepared.
	 * @param taskId the task
	 * @return the draft, or empty
	 */
	public Optional<Draft> draft(String taskId) {
		return this.jdbc.sql("select task_id, given_by, answer from wf_draft where task_id = ?")
			.param(taskId)
			.query(Draft.class)
			.optional();
	}

	/**
	 * Who prepares a task for whom.
	 *
	 * @param taskId the task
	 * @param owner login of who files
	 * @param delegate login of who prepares
	 */
	public record Delegation(String taskId, String owner, String delegate) {
	}

	/**
	 * Values that nobody has filed yet.
	 *
	 * @param taskId the task
	 * @param givenBy login of who entered them
	 * @param answer the values as JSON
	 */
	public record Draft(String taskId, String givenBy, String answer) {
	}

}
