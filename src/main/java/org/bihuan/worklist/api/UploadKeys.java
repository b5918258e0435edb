package org.bihuan.worklist.api;

import java.util.Optional;

import org.bihuan.shared.Refusal;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keys of files that were sent: a second sender of the same key waits for the first and
 * gets the same answer.
 */
@Repository
class UploadKeys {

	private static final int LONGEST = 200;

	private final JdbcClient jdbc;

	UploadKeys(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes a key, or tells what was stored under it.
	 * @param taskId the task
	 * @param key the key
	 * @return the evidence of the first request; empty if this is the first
	 */
	Optional<String> take(String taskId, String key) {
		if (key.isBlank() || key.length() > LONGEST) {
			throw new Refusal.Unreadable("worklist.evidence.key", LONGEST);
		}
		try {
			this.jdbc.sql("insert into wl_upload (task_id, request_key, evidence_id) values (?, ?, '')")
				.params(taskId, key)
				.update();
			return Optional.empty();
		}
		catch (DuplicateKeyException ex) {
			return this.jdbc.sql("select evidence_id from wl_upload where task_id = ? and request_key = ?")
				.params(taskId, key)
				.query(String.class)
				.optional();
		}
	}

	void stored(String taskId, String key, String evidenceId) {
		this.jdbc.sql("update wl_upload set evidence_id = ? where task_id = ? and request_key = ?")
			.params(evidenceId, taskId, key)
			.update();
	}

}
