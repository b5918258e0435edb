package org.bihuan.listing;

import java.util.Map;

import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code progress-report}: the unit's monthly report holds its clock.
 */
@Component
class ProgressReport implements StepHandler {

	private final ListingWork work;

	private final MonthlyReports reports;

	ProgressReport(ListingWork work, MonthlyReports reports) {
		this.work = work;
		this.reports = reports;
	}

	@Override
	public String step() {
		return "progress-report";
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.reports.filed(this.work.live(context.caseNumber()), context.at());
		return Map.of();
	}

}
