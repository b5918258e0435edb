package org.bihuan.deadline.overdue;

import org.bihuan.casefile.CoverChanged;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the board reads of a cover has changed: its clocks wait for the round.
 */
@Component
class CoverFollower {

	private final JdbcClient jdbc;

	CoverFollower(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void changed(CoverChanged event) {
		this.jdbc
			.sql("update ddl_obligation set board_stale = true where case_number = ? and service = false"
					+ " and state in ('RUNNING', 'MISSED')")
			.param(event.caseNumber().value())
			.update();
	}

}
