package org.bihuan.deadline.reconciliation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

import org.springframework.stereotype.Component;

/**
 * Reads the timers of all legal clocks, page by page.
 */
@Component
class CamundaClockReconciliationProcess implements LiveTimers {

	private static final int PAGE = 1000;

	private final ManagementService management;

	CamundaClockReconciliationProcess(ManagementService management) {
		this.management = management;
	}

	@Override
	public Map<String, Instant> byInstance() {
		Map<String, Instant> timers = new HashMap<>();
		List<Job> page;
		int first = 0;
		do {
			page = this.management.createJobQuery()
				.processDefinitionKey("legal-clock")
				.orderByJobId()
				.asc()
				.listPage(first, PAGE);
			page.forEach((job) -> timers.put(job.getProcessInstanceId(), job.getDuedate().toInstant()));
			first += PAGE;
		}
		while (page.size() == PAGE);
		return timers;
	}

}
