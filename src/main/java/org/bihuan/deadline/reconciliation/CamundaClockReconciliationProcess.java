package org.bihuan.deadline.reconciliation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.stereotype.Component;

/**
 * Reads the timers of all legal clocks, page by page.
 */
@Component
class CamundaClockReconciliationProcess implements LiveTimers {

	private static final int PAGE = 1000;

	private static final int TRIES = 3;

	private final ManagementService management;

	private final RuntimeService runtime;

	CamundaClockReconciliationProcess(ManagementService management, RuntimeService runtime) {
		this.management = management;
		this.runtime = runtime;
	}

	@Override
	public Map<String, Timer> byInstance() {
		Map<String, Timer> timers = new HashMap<>();
		List<Job> page;
		int first = 0;
		do {
			page = this.management.createJobQuery()
				.processDefinitionKey("legal-clock")
				.orderByJobId()
				.asc()
				.listPage(first, PAGE);
			page.forEach((job) -> timers.put(job.getProcessInstanceId(), timer(job)));
			first += PAGE;
		}
		while (page.size() == PAGE);
		return timers;
	}

	private static Timer timer(Job job) {
		Instant moment = job.getDuedate().toInstant();
		return new Timer(job.getId(), moment, job.getRetries() == 0);
	}

	@Override
	public void retry(String job) {
		this.management.setJobRetries(job, TRIES);
	}

	@Override
	public String caseOf(String instance) {
		ProcessInstance clock = this.runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
		return (clock != null) ? clock.getBusinessKey() : "";
	}

}
