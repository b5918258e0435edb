package org.bihuan.workflow.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.bihuan.workflow.ClockControl;
import org.bihuan.workflow.DueMoments;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves the demo's clock. It hops from due moment to due moment: one leap over two waits
 * would leave the second waiting. The engine's clock runs on between two hops.
 */
@Component
@Profile("demo")
class DemoClock implements ClockControl {

	private static final Logger log = LoggerFactory.getLogger(DemoClock.class);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Duration PAUSE = Duration.ofMillis(20);

	private final JdbcClient jdbc;

	private final ManagementService management;

	private final JobExecutor executor;

	private final DueMoments rows;

	private final TransactionOperations transactions;

	private final Clock clock;

	private final Duration patience;

	@Autowired
	DemoClock(JdbcClient jdbc, ManagementService management, ProcessEngineConfiguration engine, DueMoments rows,
			TransactionOperations transactions, Clock clock) {
		this(jdbc, management, engine, rows, transactions, clock, PATIENCE);
	}

	DemoClock(JdbcClient jdbc, ManagementService management, ProcessEngineConfiguration engine, DueMoments rows,
			TransactionOperations transactions, Clock clock, Duration patience) {
		this.patience = patience;
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.management = management;
		this.executor = ((ProcessEngineConfigurationImpl) engine).getJobExecutor();
		this.rows = rows;
		this.clock = clock;
		ClockUtil.offset(offset());
	}

	@Override
	public synchronized Advance advance(Duration by) {
		Instant goal = this.clock.instant().plus(by);
		boolean wasActive = this.executor.isActive();
		if (wasActive) {
			this.executor.shutdown();
			awaitExecutor();
		}
		try {
			int fired = fire();
			for (Optional<Instant> hop = next(goal); hop.isPresent(); hop = next(goal)) {
				moveTo(hop.get());
				fired += fire();
			}
			moveTo(goal);
			fired += fire();
			return new Advance(this.clock.instant(), fired);
		}
		finally {
			if (wasActive) {
				this.executor.start();
			}
		}
	}

	@Override
	public synchronized void set(Instant moment) {
		ClockUtil.reset();
		long offset = Duration.between(this.clock.instant(), moment).toMillis();
		ClockUtil.offset(offset);
		this.transactions.executeWithoutResult((status) -> store(offset));
	}

	// what the executor took before it was stopped fires there, not here a second time; a
	// node that has what others took may be gone
	private void awaitExecutor() {
		Instant end = this.clock.instant().plus(this.patience);
		Set<String> owners = owners();
		while (owners.contains(this.executor.getLockOwner())
				|| (!owners.isEmpty() && this.clock.instant().isBefore(end))) {
			LockSupport.parkNanos(PAUSE.toNanos());
			owners = owners();
		}
	}

	private Set<String> owners() {
		return this.jdbc
			.sql("select distinct LOCK_OWNER_ from ACT_RU_JOB where LOCK_OWNER_ is not null and LOCK_EXP_TIME_ > ?")
			.param(Timestamp.from(this.clock.instant()))
			.query(String.class)
			.set();
	}

	private Optional<Instant> next(Instant goal) {
		Instant now = this.clock.instant();
		return Stream.concat(nextTimer(now).stream(), this.rows.next(now).stream())
			.filter((moment) -> moment.isBefore(goal))
			.min(Instant::compareTo);
	}

	// timers that only sweep rows are no moments of their own: the rows are
	private Optional<Instant> nextTimer(Instant now) {
		return this.jdbc.sql("""
				select min(j.DUEDATE_) from ACT_RU_JOB j
				where j.DUEDATE_ > ? and j.RETRIES_ > 0 and j.PROCESS_INSTANCE_ID_ is not null""")
			.param(Timestamp.from(now))
			.query((row, index) -> Optional.ofNullable(row.getTimestamp(1)))
			.single()
			.map(Timestamp::toInstant);
	}

	// what fires may leave something that is due at once
	private int fire() {
		int fired = 0;
		int round = round();
		while (round > 0) {
			fired += round;
			round = round();
		}
		return fired;
	}

	private int round() {
		int fired = 0;
		for (Job job : this.management.createJobQuery().executable().active().list()) {
			fired += (fire(job) && job.getProcessInstanceId() != null) ? 1 : 0;
		}
		return fired + this.rows.fireDue();
	}

	private boolean fire(Job job) {
		if (this.management.createJobQuery().jobId(job.getId()).executable().active().count() == 0) {
			// an earlier one of the same moment has ended its process
			return false;
		}
		try {
			this.management.executeJob(job.getId());
			return true;
		}
		catch (OptimisticLockingException ex) {
			// the executor had taken it before it was stopped: it fires there
			return false;
		}
		catch (RuntimeException ex) {
			// as with the executor: it keeps its job and one try less, and time goes on
			log.error("Job {} of {} failed", job.getId(), job.getProcessDefinitionKey(), ex);
			return false;
		}
	}

	private void moveTo(Instant moment) {
		Duration ahead = Duration.between(this.clock.instant(), moment);
		long offset = offset() + Math.max(0, ahead.toMillis() + 1);
		ClockUtil.offset(offset);
		this.transactions.executeWithoutResult((status) -> store(offset));
	}

	private void store(long offset) {
		if (this.jdbc.sql("update wf_demo_clock set offset_millis = ? where id = 1").param(offset).update() == 0) {
			this.jdbc.sql("insert into wf_demo_clock (id, offset_millis) values (1, ?)").param(offset).update();
		}
	}

	private long offset() {
		return this.jdbc.sql("select offset_millis from wf_demo_clock where id = 1")
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

}
