package org.bihuan.hazard.step;

import java.util.Map;

import org.bihuan.hazard.domain.HazardActs;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code report-major-hazard}: the report to the authority.
 */
@Component
class ReportMajorHazard implements StepHandler {

	private final HazardActs acts;

	ReportMajorHazard(HazardActs acts) {
		this.acts = acts;
	}

	@Override
	public String step() {
		return "report-major-hazard";
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.acts.reportFiled(context.caseNumber(), step(), context.at());
		return Map.of();
	}

}
