package org.bihuan.deadline.overdue;

import org.bihuan.deadline.ClockRungs;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last measures in force, one for each case and debtor.
 */
@Repository
class RungTable implements ClockRungs {

	private final JdbcClient jdbc;

	RungTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void set(CaseNumber number, UnitCode debtor, @Nullable String measure) {
		this.jdbc.sql("delete from ddl_rung where case_number = ? and debtor = ?")
			.params(number.value(), debtor.value())
			.update();
		if (measure != null) {
			this.jdbc.sql("insert into ddl_rung (case_number, debtor, measure) values (?, ?, ?)")
				.params(number.value(), debtor.value(), measure)
				.update();
		}
		this.jdbc
			.sql("update ddl_obligation set board_stale = true where case_number = ? and unit = ? and service = false"
					+ " and state in ('RUNNING', 'MISSED')")
			.params(number.value(), debtor.value())
			.update();
	}

}
