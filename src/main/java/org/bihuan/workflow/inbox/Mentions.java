package org.bihuan.workflow.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who was urged about a task, and to whom it was copied.
 */
@Repository
public class Mentions {

	private final JdbcClient jdbc;

	Mentions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Counts how often a task was urged.
	 * @param taskId the task
	 * @return the count
	 */
	public int urged(String taskId) {
		return this.jdbc.sql("select count(*) from wf_urge where task_id = ?")
			.param(taskId)
			.query(Integer.class)
			.single();
	}

	/**
	 * Whether a letter was proposed because a task was urged so often.
	 * @param taskId the task
	 * @return true if so
	 */
	public boolean letterProposed(String taskId) {
		return this.jdbc.sql("select count(*) from wf_urge where task_id = ? and letter_proposed = 1")
			.param(taskId)
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Adds a recorded urge.
	 * @param taskId the task
	 * @param by who urges
	 * @param letterProposed whether it proposes a letter
	 * @param at when
	 */
	public void urge(String taskId, String by, boolean letterProposed, Instant at) {
		this.jdbc.sql("insert into wf_urge (task_id, urged_by, urged_at, letter_proposed) values (?, ?, ?, ?)")
			.params(taskId, by, Timestamp.from(at), letterProposed ? 1 : 0)
			.update();
	}

	/**
	 * Whether a task was copied to a person.
	 * @param taskId the task
	 * @param to the person
	 * @return true if so
	 */
	public boolean copied(String taskId, String to) {
		return this.jdbc.sql("select count(*) from wf_copy where task_id = ? and sent_to = ?")
			.params(taskId, to)
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Copies a task to a person.
	 * @param taskId the task
	 * @param to who reads it
	 * @param by who sends it
	 * @param at when
	 * @return whether it was not copied to that person before
	 */
	public boolean copy(String taskId, String to, String by, Instant at) {
		try {
			this.jdbc.sql("insert into wf_copy (task_id, sent_to, sent_by, sent_at) values (?, ?, ?, ?)")
				.params(taskId, to, by, Timestamp.from(at))
				.update();
			return true;
		}
		catch (DuplicateKeyException ex) {
			// somebody else sent it to the same reader
			return false;
		}
	}

	/**
	 * The reader has seen it.
	 * @param taskId the task
	 * @param reader the reader
	 * @param at when
	 */
	public void read(String taskId, String reader, Instant at) {
		this.jdbc.sql("update wf_copy set read_at = ? where task_id = ? and sent_to = ? and read_at is null")
			.params(Timestamp.from(at), taskId, reader)
			.update();
	}

	/**
	 * Which tasks a person has not opened yet.
	 * @param taskIds tasks
	 * @param reader the person
	 * @return those copied and unread
	 */
	public List<String> unread(Collection<String> taskIds, String reader) {
		if (taskIds.isEmpty()) {
			return List.of();
		}
		return this.jdbc
			.sql("select task_id from wf_copy where sent_to = :reader and read_at is null and task_id in (:ids)")
			.param("reader", reader)
			.param("ids", taskIds)
			.query(String.class)
			.list();
	}

}
