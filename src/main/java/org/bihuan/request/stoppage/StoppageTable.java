package org.bihuan.request.stoppage;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.bihuan.shared.CaseNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of stoppages.
 */
@Repository
class StoppageTable {

	private final JdbcClient jdbc;

	StoppageTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(CaseNumber number, boolean whole, String what, String reason, String by, Instant at) {
		this.jdbc.sql("""
				insert into req_stoppage (case_number, whole, what, reason, in_force, ordered_by, ordered_at)
				values (?, ?, ?, ?, true, ?, ?)""")
			.params(number.value(), whole, what, reason, by, Timestamp.from(at))
			.update();
	}

	List<Stoppage> inForce(CaseNumber number) {
		return this.jdbc.sql("select * from req_stoppage where case_number = ? and in_force = true order by id")
			.param(number.value())
			.query((row, index) -> new Stoppage(row.getLong("id"), row.getBoolean("whole"), row.getString("what"),
					row.getString("reason"), row.getBoolean("in_force")))
			.list();
	}

	void lift(CaseNumber number, String by, Instant at) {
		this.jdbc.sql("""
				update req_stoppage set in_force = false, lifted_by = ?, lifted_at = ?
				where case_number = ? and in_force = true""").params(by, Timestamp.from(at), number.value()).update();
	}

}
