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
		assertThat(change("concat('broken-', HANDLER_CFG_)", broken)).isPositive();
		whole.days(20);
		assertThat(whole.obligation("plan").missedAt()).isNotNull();
		change("replace(HANDLER_CFG_, 'broken-', '')", broken);
		broken.days(1);
		assertThat(broken.obligation("plan").missedAt()).isNotNull();
	}

	/** What the timers of a case start is written otherwise, and they are tried anew. */
	private int change(String activity, CaseWalk walk) {
		return this.transactions.execute((status) -> this.jdbc.update("""
				update ACT_RU_JOB set HANDLER_CFG_ = %s, RETRIES_ = 2 where PROCESS_DEF_KEY_ = 'legal-clock'
				and PROCESS_INSTANCE_ID_ in (select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?)"""
			.formatted(activity), walk.number().value()));
	}

}
