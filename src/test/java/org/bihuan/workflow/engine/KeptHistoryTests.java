package org.bihuan.workflow.engine;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the engine keeps of a process that has ended has a time to go.
 */
class KeptHistoryTests {

	private static final List<String> OF_ACTIVITIES = List.of("ACT_HI_PROCINST", "ACT_HI_ACTINST", "ACT_HI_TASKINST");

	@ParameterizedTest
	@ValueSource(strings = { ProcessEngineConfiguration.HISTORY_ACTIVITY, ProcessEngineConfiguration.HISTORY_FULL })
	void nothingStaysForEver(String level) {
		JdbcTemplate jdbc = ended(level);
		List<String> tables = jdbc.queryForList(
				"select table_name from information_schema.columns where column_name = 'REMOVAL_TIME_'", String.class);
		assertThat(tables).containsAll(OF_ACTIVITIES);
		assertThat(tables).allMatch((table) -> count(jdbc, table + " where REMOVAL_TIME_ is null") == 0);
		assertThat(OF_ACTIVITIES).allMatch((table) -> count(jdbc, table) > 0);
	}

	@Test
	void nothingIsKeptBesideActivities() {
		JdbcTemplate jdbc = ended(ProcessEngineConfiguration.HISTORY_ACTIVITY);
		List<String> tables = jdbc.queryForList(
				"select table_name from information_schema.columns where column_name = 'REMOVAL_TIME_'", String.class);
		assertThat(tables).filteredOn((table) -> count(jdbc, table) > 0)
			.containsExactlyInAnyOrderElementsOf(OF_ACTIVITIES);
	}

	/** A process with variables, a task and a clock, gone through to its end. */
	private static JdbcTemplate ended(String level) {
		ProcessEngineConfigurationImpl settings = new StandaloneInMemProcessEngineConfiguration();
		String name = "kept-" + UUID.randomUUID();
		JdbcDataSource database = new JdbcDataSource();
		database.setUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
		settings.setProcessEngineName(name);
		settings.setDataSource(database);
		settings.setHistory(level);
		settings.setHistoryEventProducer(new KeptHistory());
		ProcessEngine engine = settings.buildProcessEngine();
		try {
			engine.getRepositoryService()
				.createDeployment()
				.addModelInstance("kept.bpmn",
						Bpmn.createExecutableProcess("kept")
							.camundaHistoryTimeToLiveString("P30D")
							.startEvent()
							.userTask("step")
							.boundaryEvent("clock")
							.timerWithDuration("PT1H")
							.endEvent()
							.moveToActivity("step")
							.endEvent()
							.done())
				.deploy();
			engine.getRuntimeService().startProcessInstanceByKey("kept", "YH-1", Map.of("grade", "GENERAL"));
			engine.getTaskService()
				.complete(engine.getTaskService().createTaskQuery().singleResult().getId(), Map.of("passed", true));
			return new JdbcTemplate(database);
		}
		finally {
			engine.close();
		}
	}

	private static int count(JdbcTemplate jdbc, String what) {
		return jdbc.queryForObject("select count(*) from " + what, Integer.class);
	}

}
