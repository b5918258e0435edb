package org.bihuan.deadline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;

import org.bihuan.shared.Zone;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The rooms calendar and deadline on H2 in memory with the engine of the product; timers
 * ring only when a test says so.
 */
@SpringBootTest(classes = ClockRoom.Rooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.banner-mode=off", "camunda.bpm.job-execution.enabled=false" })
public abstract class ClockRoom {

	/** The engine. */
	@Autowired
	protected ProcessEngine engine;

	/** The room's contract. */
	@Autowired
	protected Obligations obligations;

	/** The rooms around. */
	@Autowired
	protected Fakes fakes;

	/** The database. */
	@Autowired
	protected JdbcClient jdbc;

	@Autowired
	private TransactionOperations transactions;

	@BeforeEach
	void freshTables() {
		this.engine.getRepositoryService()
			.createDeployment()
			.name("clocks")
			.enableDuplicateFiltering(true)
			.addClasspathResource("bpmn/legal-clock.bpmn")
			.deploy();
		// thousands of clocks at once: the engine would end them one by one
		change("delete from ACT_RU_JOB where PROCESS_INSTANCE_ID_ is not null");
		change("delete from ACT_RU_EVENT_SUBSCR where PROC_INST_ID_ is not null");
		change("delete from ACT_RU_VARIABLE");
		change("update ACT_RU_EXECUTION set PARENT_ID_ = null, PROC_INST_ID_ = null");
		change("delete from ACT_RU_EXECUTION");
		for (String table : new String[] { "ddl_board", "ddl_board_sum", "ddl_rung", "ddl_recount", "wf_inbox",
				"wf_inbox_group", "ddl_difference", "ddl_reconciliation", "ddl_firing", "ddl_reminder", "ddl_segment",
				"ddl_obligation" }) {
			change("delete from " + table);
		}
		this.fakes.clear();
	}

	@AfterEach
	void resetClock() {
		ClockUtil.reset();
	}

	/**
	 * Changes the database behind everybody's back.
	 * @param sql the statement
	 */
	protected void change(String sql) {
		this.transactions.executeWithoutResult((status) -> this.jdbc.sql(sql).update());
	}

	/**
	 * Moves the clock and rings what is due.
	 * @param local Shanghai time
	 * @return that moment
	 */
	protected Instant goTo(String local) {
		BareEngine.at(this.engine, at(local));
		return at(local);
	}

	/**
	 * Moves the clock without ringing anything.
	 * @param local Shanghai time
	 * @return that moment
	 */
	protected Instant leapTo(String local) {
		ClockUtil.setCurrentTime(Date.from(at(local)));
		return at(local);
	}

	/**
	 * A moment.
	 * @param local Shanghai time
	 * @return that moment
	 */
	protected static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(Zone.SHANGHAI).toInstant();
	}

	/**
	 * How many clocks live in the engine.
	 * @return live instances
	 */
	protected long clocks() {
		return this.engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("legal-clock").count();
	}

	@EnableAutoConfiguration
	@EntityScan("org.bihuan.deadline")
	@EnableJpaRepositories("org.bihuan.deadline")
	@ComponentScan({ "org.bihuan.calendar", "org.bihuan.deadline", "org.bihuan.workflow.schema" })
	@Import(Fakes.class)
	static class Rooms {

	}

}
