package org.bihuan.hazard.domain;

import java.util.Optional;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keys of requests: a second sender of the same key waits for the first and gets the same
 * answer.
 */
@Repository
class RequestKeys {

	private static final int LONGEST = 200;

	private final JdbcClient jdbc;

	RequestKeys(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes a key, or tells what was answered to it.
	 * @param login who asks
	 * @param key the key
	 * @return the case of the first request; empty if this is the first
	 */
	Optional<CaseNumber> take(String login, String key) {
		if (key.isBlank() || key.length() > LONGEST) {
			throw new Refusal.Unreadable("hazard.requestKey.length", LONGEST);
		}
		try {
			this.jdbc.sql("insert into haz_idempotency (login, request_key, case_number) values (?, ?, '')")
				.params(login, key)
				.update();
			return Optional.empty();
		}
		catch (DuplicateKeyException ex) {
			return Optional
				.of(this.jdbc.sql("select case_number from haz_idempotency where login = ? and request_key = ?")
					.params(login, key)
					.query((row, index) -> new CaseNumber(row.getString(1)))
					.single());
		}
	}

	void answered(String login, String key, CaseNumber number) {
		this.jdbc.sql("update haz_idempotency set case_number = ? where login = ? and request_key = ?")
			.params(number.value(), login, key)
			.update();
	}

}
