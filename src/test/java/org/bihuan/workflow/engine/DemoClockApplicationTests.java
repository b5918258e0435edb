package org.bihuan.workflow.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.bihuan.BihuanTest;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.workflow.DueMoments;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
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

	@Autowired
	private Clock clock;

	private String owner = "";

	@Test
	void aJobThatFailsHoldsNothingUp() {
		CaseWalk broken = CaseWalk.found(this.program, "E-0118", false);
		CaseWalk whole = CaseWalk.found(this.program, "E-0118", false);
		assertThat(starts("concat('broken-', HANDLER_CFG_)", broken)).isPositive();
		whole.days(20);
		assertThat(whole.obligation("plan").missedAt()).isNotNull();
		starts("replace(HANDLER_CFG_, 'broken-', '')", broken);
		broken.days(1);
		assertThat(broken.obligation("plan").missedAt()).isNotNull();
	}

	/** What the timers of a case start is written otherwise, and they are tried anew. */
	private int starts(String activity, CaseWalk walk) {
		return change("HANDLER_CFG_ = %s, RETRIES_ = 2".formatted(activity), walk);
	}

	@Test
	void whatTheExecutorStillDoesIsWaitedFor() {
		Instant end = take(executor().getLockOwner(), Duration.ofSeconds(2));
		assertThat(impatient().advance(Duration.ZERO).now()).isAfterOrEqualTo(end);
	}

	@Test
	void whatAnotherNodeTookIsNotWaitedForTooLong() {
		Instant end = take("another node", Duration.ofHours(1));
		assertThat(impatient().advance(Duration.ZERO).now()).isBefore(end);
	}

	@AfterEach
	void giveBack() {
		this.transactions.executeWithoutResult((status) -> this.jdbc.update(
				"update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_OWNER_ = ?", this.owner));
	}

	/** Timers of a new case are taken, none of them due. */
	private Instant take(String by, Duration time) {
		CaseWalk walk = CaseWalk.found(this.program, "E-0118", false);
		this.owner = by;
		Timestamp end = Timestamp.from(this.clock.instant().plus(time));
		assertThat(change("LOCK_OWNER_ = ?, LOCK_EXP_TIME_ = ?", walk, by, end)).isPositive();
		return this.jdbc
			.queryForObject("select max(LOCK_EXP_TIME_) from ACT_RU_JOB where LOCK_OWNER_ = ?", Timestamp.class, by)
			.toInstant();
	}

	private JobExecutor executor() {
		return ((ProcessEngineConfigurationImpl) this.program.getBean(ProcessEngineConfiguration.class))
			.getJobExecutor();
	}

	private DemoClock impatient() {
		return new DemoClock(this.program.getBean(JdbcClient.class), this.program.getBean(ManagementService.class),
				this.program.getBean(ProcessEngineConfiguration.class), this.program.getBean(DueMoments.class),
				this.transactions, this.clock, Duration.ZERO);
	}

	private int change(String what, CaseWalk walk, Object... values) {
		return this.transactions
			.execute((status) -> this.jdbc.update(
					"""
							update ACT_RU_JOB set %s where PROCESS_DEF_KEY_ = 'legal-clock'
							and PROCESS_INSTANCE_ID_ in (select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?)"""
						.formatted(what),
					Stream.concat(Stream.of(values), Stream.of(walk.number().value())).toArray()));
	}

}
