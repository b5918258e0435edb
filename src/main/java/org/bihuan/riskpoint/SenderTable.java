package org.bihuan.riskpoint;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Names of those who sent reports and said who they are.
 */
@Repository
class SenderTable {

	private final JdbcClient jdbc;

	SenderTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(long report, String sender) {
		this.jdbc.sql("insert into rsk_sender (report_id, sender) values (?, ?)").params(report, sender).update();
	}

	Optional<String> find(long report) {
		return this.jdbc.sql("select sender from rsk_sender where report_id = ?")
			.param(report)
			.query(String.class)
			.optional();
	}

	/**
	 * Reports of which somebody said who they are, the newest first.
	 * @return at most two hundred
	 */
	List<Long> named() {
		return this.jdbc.sql("select report_id from rsk_sender order by report_id desc limit 200")
			.query(Long.class)
			.list();
	}

}
