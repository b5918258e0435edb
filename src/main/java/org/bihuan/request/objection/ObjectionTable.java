package org.bihuan.request.objection;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.bihuan.shared.CaseNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of objections. Each belongs to the process that answers it.
 */
@Repository
class ObjectionTable {

	private final JdbcClient jdbc;

	ObjectionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(CaseNumber number, String instance, Against against, String statement, String by, Instant at) {
		this.jdbc.sql("""
				insert into req_objection (case_number, instance_id, against, statement, state, filed_by, filed_at)
				values (?, ?, ?, ?, 'OPEN', ?, ?)""")
			.params(number.value(), instance, against.name(), statement, by, Timestamp.from(at))
			.update();
	}

	List<Against> open(CaseNumber number) {
		return this.jdbc.sql("select against from req_objection where case_number = ? and state = 'OPEN' order by id")
			.param(number.value())
			.query((row, index) -> Against.valueOf(row.getString(1)))
			.list();
	}

	Optional<Objection> ofInstance(String instance) {
		return this.jdbc.sql("select * from req_objection where instance_id = ? and state = 'OPEN'")
			.param(instance)
			.query((row, index) -> new Objection(row.getLong("id"), Against.valueOf(row.getString("against")),
					row.getString("statement")))
			.optional();
	}

	void settle(long id, String state, String by, Instant at) {
		this.jdbc.sql("update req_objection set state = ?, answered_by = ?, answered_at = ? where id = ?")
			.params(state, by, Timestamp.from(at), id)
			.update();
	}

}
