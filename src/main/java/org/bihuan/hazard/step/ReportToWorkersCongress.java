package org.bihuan.hazard.step;

import java.time.LocalDate;
import java.util.Map;

import org.bihuan.hazard.domain.HazardActs;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code report-to-workers-congress}: the report to those who work there.
 */
@Component
class ReportToWorkersCongress implements StepHandler {

	private final HazardActs acts;

	ReportToWorkersCongress(HazardActs acts) {
		this.acts = acts;
	}

	@Override
	public String step() {
		return "report-to-workers-congress";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		String today = LocalDate.ofInstant(context.at(), Zone.SHANGHAI).toString();
		return Map.of("reportedOn", today, "latestDate", today);
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.acts.reportFiled(context.caseNumber(), step(), context.at());
		return Map.of();
	}

}
