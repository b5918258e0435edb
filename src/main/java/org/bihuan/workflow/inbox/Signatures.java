package org.bihuan.workflow.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.bihuan.workflow.TaskVerbs.Signature;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Requests to sign beside the one whose task it is, and their answers.
 */
@Repository
public class Signatures {

	private final JdbcClient jdbc;

	Signatures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a request.
	 * @param request the request
	 * @param instanceId the process instance that asks
	 */
	public void add(Signature request, String instanceId) {
		this.jdbc.sql("""
				insert into wf_signature (signature_task, task_id, instance_id, requester, signer, reason, asked_at,
					state)
				values (?, ?, ?, ?, ?, ?, ?, 'ASKED')""")
			.params(request.task(), request.original(), instanceId, request.requester(), request.signer(),
					request.reason(), Timestamp.from(request.askedAt()))
			.update();
	}

	/**
	 * Requests for a task, oldest first.
	 * @param taskId the original task
	 * @return requests, open and answered
	 */
	public List<Signature> of(String taskId) {
		return this.jdbc.sql("select * from wf_signature where task_id = ? order by asked_at, signature_task")
			.param(taskId)
			.query(Signatures::row)
			.list();
	}

	/**
	 * The request that a signer's task answers.
	 * @param signatureTask the signer's task
	 * @return the request, or empty
	 */
	public Optional<Signature> find(String signatureTask) {
		return this.jdbc.sql("select * from wf_signature where signature_task = ?")
			.param(signatureTask)
			.query(Signatures::row)
			.optional();
	}

	/**
	 * The process instance that asks.
	 * @param signatureTask the signer's task
	 * @return its identifier
	 */
	public String instance(String signatureTask) {
		return this.jdbc.sql("select instance_id from wf_signature where signature_task = ?")
			.param(signatureTask)
			.query(String.class)
			.single();
	}

	/**
	 * Keeps an answer.
	 * @param signatureTask the signer's task
	 * @param outcome agree or disagree
	 * @param opinion what the signer says
	 * @param at when
	 */
	public void answered(String signatureTask, String outcome, String opinion, Instant at) {
		this.jdbc.sql("""
				update wf_signature set state = 'GIVEN', outcome = ?, opinion = ?, answered_at = ?
				where signature_task = ? and state = 'ASKED'""")
			.params(outcome, opinion, Timestamp.from(at), signatureTask)
			.update();
	}

	/**
	 * Takes a request back.
	 * @param signatureTask the signer's task
	 * @param at when
	 * @return whether it was still open
	 */
	public boolean withdrawn(String signatureTask, Instant at) {
		return this.jdbc.sql("""
				update wf_signature set state = 'WITHDRAWN', answered_at = ?
				where signature_task = ? and state = 'ASKED'""")
			.params(Timestamp.from(at), signatureTask)
			.update() == 1;
	}

	private static Signature row(ResultSet row, int index) throws SQLException {
		return new Signature(row.getString("signature_task"), row.getString("task_id"), row.getString("requester"),
				row.getString("signer"), row.getString("reason"), row.getTimestamp("asked_at").toInstant(),
				row.getString("state"), row.getString("outcome"), row.getString("opinion"), answeredAt(row));
	}

	private static @Nullable Instant answeredAt(ResultSet row) throws SQLException {
		Timestamp at = row.getTimestamp("answered_at");
		return (at != null) ? at.toInstant() : null;
	}

}
