package org.bihuan.deadline.legal;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;

import org.springframework.stereotype.Component;

/**
 * Tells the process {@code legal-clock}: start, end, move.
 */
@Component
class CamundaLegalClockProcess implements LegalClock {

	private final RuntimeService runtime;

	private final ManagementService management;

	CamundaLegalClockProcess(RuntimeService runtime, ManagementService management) {
		this.runtime = runtime;
		this.management = management;
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

	@Override
	public void move(String instance, Instant nextAt) {
		this.runtime.setVariable(instance, "nextAt", Date.from(nextAt));
		Job timer = this.management.createJobQuery().processInstanceId(instance).singleResult();
		this.management.setJobDuedate(timer.getId(), Date.from(nextAt));
	}

}
