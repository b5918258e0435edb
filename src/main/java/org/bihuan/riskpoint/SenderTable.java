package org.bihuan.riskpoint;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Names of those who sent reports and said who they are. They lie here enciphered.
 */
@Repository
class SenderTable {

	/** The condition on reports with the alias {@code r} that somebody said so. */
	static final String NAMED = "exists (select 1 from rsk_sealed_sender s where s.report_id = r.id)";

	private final JdbcClient jdbc;

	private final SenderSeal seal;

	SenderTable(JdbcClient jdbc, SenderSeal seal) {
		this.jdbc = jdbc;
		this.seal = seal;
	}

	void add(long report, String sender) {
		this.jdbc.sql("insert into rsk_sealed_sender (report_id, sealed) values (?, ?)")
			.params(report, this.seal.close(report, sender))
			.update();
	}

	Optional<String> find(long report) {
		return this.jdbc.sql("select sealed from rsk_sealed_sender where report_id = ?")
			.param(report)
			.query(String.class)
			.optional()
			.map((sealed) -> this.seal.open(report, sealed));
	}

}
