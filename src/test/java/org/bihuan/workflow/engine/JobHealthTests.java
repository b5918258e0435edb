package org.bihuan.workflow.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.bihuan.deadline.BareEngine;
import org.bihuan.workflow.FailedWork;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Timers that do not fire move the gauges.
 */
class JobHealthTests {

	private static final Instant DUE = Instant.parse("2026-03-02T01:00:00Z");

	private final ProcessEngine engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
		.setProcessEngineName("job-health")
		.setJdbcUrl("jdbc:h2:mem:job-health")
		.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_CREATE_DROP)
		.setJobExecutorActivate(false)
		.buildProcessEngine();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final FailedWork failed = Mockito.mock();

	private final Clock clock = Mockito.mock();

	private JobHealth health;

	@BeforeEach
	void twoTimers() {
		ClockUtil.setCurrentTime(Date.from(DUE.minusSeconds(60)));
		this.engine.getRepositoryService()
			.createDeployment()
			.addModelInstance("waits.bpmn",
					Bpmn.createExecutableProcess("waits")
						.camundaHistoryTimeToLive(1)
						.startEvent()
						.intermediateCatchEvent()
						.timerWithDate("${due}")
						.endEvent()
						.done())
			.deploy();
		start(DUE);
		start(DUE.plusSeconds(50));
		start(DUE.plusSeconds(86_400));
		this.health = new JobHealth(
				JdbcClient.create(
						((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration()).getDataSource()),
				this.failed, this.clock);
		this.health.bindTo(this.meters);
	}

	private void start(Instant due) {
		this.engine.getRuntimeService().startProcessInstanceByKey("waits", Map.of("due", Date.from(due)));
	}

	@AfterEach
	void end() {
		this.engine.close();
		ClockUtil.reset();
	}

	private void at(Instant now) {
		BDDMockito.given(this.clock.instant()).willReturn(now);
	}

	private double gauge(String name) {
		return this.meters.get("bihuan.jobs." + name).gauge().value();
	}

	@Test
	void aTimerIsLateUntilItFires() {
		at(DUE.minusSeconds(30));
		assertThat(gauge("due")).isZero();
		assertThat(gauge("oldest")).isZero();
		at(DUE.plusSeconds(90));
		assertThat(gauge("due")).isEqualTo(2);
		assertThat(gauge("oldest")).isEqualTo(90);
		BareEngine.at(this.engine, DUE.plusSeconds(90));
		at(DUE.plusSeconds(120));
		assertThat(gauge("due")).isZero();
		assertThat(gauge("oldest")).isZero();
	}

	@Test
	void whatWasGivenUpIsFailedAndNoLongerLate() {
		Job first = this.engine.getManagementService().createJobQuery().orderByJobDuedate().asc().listPage(0, 1).get(0);
		this.engine.getManagementService().setJobRetries(first.getId(), 0);
		BDDMockito.given(this.failed.count()).willReturn(1L);
		at(DUE.plusSeconds(90));
		assertThat(gauge("failed")).isEqualTo(1);
		assertThat(gauge("due")).isEqualTo(1);
		this.engine.getManagementService().setJobRetries(first.getId(), 1);
		at(DUE.plusSeconds(120));
		assertThat(gauge("oldest")).isEqualTo(120);
	}

}
