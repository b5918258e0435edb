package org.bihuan.workflow.engine;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the engine keeps of a process that has ended has a time to go.
 */
class KeptHistoryTests {

	private final ProcessEngineConfigurationImpl settings = new StandaloneInMemProcessEngineConfiguration();

	private ProcessEngine engine;

	private JdbcTemplate jdbc;

	@BeforeEach
	void open() {
		this.settings.setProcessEngineName("kept");
		this.settings.setJdbcUrl("jdbc:h2:mem:kept");
		this.settings.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
		this.settings.setHistoryEventProducer(new KeptHistory());
		this.engine = this.settings.buildProcessEngine();
		this.jdbc = new JdbcTemplate(this.settings.getDataSource());
		this.engine.getRepositoryService()
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
	}

	@AfterEach
	void close() {
		this.engine.close();
	}

	@Test
	void nothingStaysForEver() {
		processEnds();
		assertThat(kept()).containsExactlyInAnyOrder("ACT_HI_PROCINST", "ACT_HI_ACTINST", "ACT_HI_TASKINST");
		assertThat(withoutEnd()).isEmpty();
		this.settings.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_FULL);
		processEnds();
		assertThat(kept()).contains("ACT_HI_VARINST", "ACT_HI_DETAIL", "ACT_HI_JOB_LOG");
		assertThat(withoutEnd()).isEmpty();
	}

	private void processEnds() {
		this.engine.getRuntimeService().startProcessInstanceByKey("kept", "YH-1", Map.of("grade", "GENERAL"));
		String task = this.engine.getTaskService().createTaskQuery().singleResult().getId();
		this.engine.getTaskService().complete(task, Map.of("passed", true));
	}

	private List<String> kept() {
		return tables().stream().filter((table) -> count(table + " where ROOT_PROC_INST_ID_ is not null") > 0).toList();
	}

	private List<String> withoutEnd() {
		return tables().stream()
			.filter((table) -> count(table + " where ROOT_PROC_INST_ID_ is not null and REMOVAL_TIME_ is null") > 0)
			.toList();
	}

	/** Of what belongs to a process and is to go one day. */
	private List<String> tables() {
		return this.jdbc.queryForList("""
				select table_name from information_schema.columns where column_name = 'REMOVAL_TIME_'
				and table_name in (select table_name from information_schema.columns
				where column_name = 'ROOT_PROC_INST_ID_')""", String.class);
	}

	private int count(String what) {
		return this.jdbc.queryForObject("select count(*) from " + what, Integer.class);
	}

}
