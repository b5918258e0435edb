package org.bihuan.workflow.engine;

import org.bihuan.BihuanTest;
import org.bihuan.hazard.CaseWalk;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Time passes for every case, also where a job of one fails.
 */
@BihuanTest
class DemoClockApplicationTests {

	@Autowired
	private ApplicationContext program;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void aJobThatFailsHoldsNothingUp() {
		CaseWalk broken = CaseWalk.found(this.program, "E-0118", false);
		CaseWalk whole = CaseWalk.found(this.program, "E-0118", false);
		assertThat(misdirect(broken)).isPositive();
		whole.days(20);
		assertThat(whole.obligation("plan").missedAt()).isNotNull();
		// the comparison of clocks and timers, daily, has given it a timer that works
		assertThat(broken.obligation("plan").missedAt()).isNotNull();
	}

	/** The timers of a case start what its model does not have. */
	private int misdirect(CaseWalk walk) {
		return this.transactions.execute((status) -> this.jdbc.update("""
				update ACT_RU_JOB set HANDLER_CFG_ = concat('x', HANDLER_CFG_) where PROCESS_DEF_KEY_ = 'legal-clock'
				and PROCESS_INSTANCE_ID_ in (select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?)""",
				walk.number().value()));
	}

}
