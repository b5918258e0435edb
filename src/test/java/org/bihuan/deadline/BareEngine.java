package org.bihuan.deadline;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.bihuan.SharedStatements;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/**
 * An engine in memory that runs jobs only when a test says so.
 */
public final class BareEngine {

	private BareEngine() {
	}

	/**
	 * An engine that knows these beans and fails a class that leaves a path untried.
	 * @param name name of the engine
	 * @param beans beans of the models
	 * @return the extension
	 */
	public static ProcessEngineCoverageExtension with(String name, Map<Object, Object> beans) {
		return ProcessEngineCoverageExtension.builder(engine(name, beans)).assertClassCoverageAtLeast(1.0).build();
	}

	/**
	 * An engine that knows these beans, for a class that asks not for every path but for
	 * what happens at every step.
	 * @param name name of the engine
	 * @param beans beans of the models
	 * @return the extension
	 */
	public static ProcessEngineCoverageExtension partly(String name, Map<Object, Object> beans) {
		return ProcessEngineCoverageExtension.builder(engine(name, beans)).build();
	}

	private static ProcessCoverageInMemProcessEngineConfiguration engine(String name, Map<Object, Object> beans) {
		ProcessCoverageInMemProcessEngineConfiguration engine = new ProcessCoverageInMemProcessEngineConfiguration();
		engine.setProcessEngineName(name);
		engine.setJdbcUrl("jdbc:h2:mem:" + name + ";QUERY_CACHE_SIZE=256");
		engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
		engine.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
		engine.setJobExecutorActivate(false);
		engine.setBeans(beans);
		engine.getProcessEnginePlugins().add(SharedStatements.h2());
		return engine;
	}

	/**
	 * Moves the engine's clock and runs what is due, one job after another.
	 * @param engine the engine
	 * @param now the new time
	 * @return how many jobs ran
	 */
	public static int at(ProcessEngine engine, Instant now) {
		ClockUtil.setCurrentTime(Date.from(now));
		int count = 0;
		List<Job> due = due(engine);
		while (!due.isEmpty()) {
			engine.getManagementService().executeJob(due.get(0).getId());
			count++;
			due = due(engine);
		}
		return count;
	}

	private static List<Job> due(ProcessEngine engine) {
		return engine.getManagementService().createJobQuery().executable().orderByJobDuedate().asc().listPage(0, 1);
	}

}
