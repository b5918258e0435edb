package org.bihuan.deadline.legal;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;

import org.springframework.stereotype.Component;

/**
 * Tells the process {@code legal-clock}: start, end, move.
 */
@Component
class CamundaLegalClockProcess implements LegalClock {

	private final RuntimeService runtime;

	private final ManagementService management;

	private final ProcessEngineConfigurationImpl engine;

	CamundaLegalClockProcess(RuntimeService runtime, ManagementService management,
			ProcessEngineConfigurationImpl engine) {
		this.runtime = runtime;
		this.management = management;
		this.engine = engine;
	}

	@Override
	public String start(CaseNumber number, long obligation) {
		return this.runtime
			.startProcessInstanceByKey("legal-clock", number.value(),
					Map.of("caseNumber", number.value(), "obligationId", obligation))
			.getProcessInstanceId();
	}

	@Override
	public void end(String instance, String why) {
		this.runtime.deleteProcessInstanceIfExists(instance, why, true, true, true, true);
	}

	/**
	 * The timers alone: {@code nextAt} of an instance that already waits is read by
	 * nobody. One command for all, so that the engine reads them once and writes them
	 * together.
	 */
	@Override
	public void moveAll(Map<String, Instant> moments) {
		this.engine.getCommandExecutorTxRequired().execute((command) -> {
			this.management.createJobQuery()
				.processInstanceIds(moments.keySet())
				.list()
				.forEach((timer) -> ((JobEntity) timer)
					.setDuedate(Date.from(moments.get(timer.getProcessInstanceId()))));
			return null;
		});
	}

	@Override
	public Optional<Instant> moment(String instance) {
		return Optional.ofNullable(this.management.createJobQuery().processInstanceId(instance).singleResult())
			.map((timer) -> timer.getDuedate().toInstant());
	}

	@Override
	public void move(String instance, Instant nextAt) {
		this.runtime.setVariable(instance, "nextAt", Date.from(nextAt));
		Job timer = this.management.createJobQuery().processInstanceId(instance).singleResult();
		this.management.setJobDuedate(timer.getId(), Date.from(nextAt));
	}

}
