package org.bihuan.listing.life;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.listing.ListedCase;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code review-progress}: accepted, and the next month is owed; or returned, and
 * the clock runs on.
 */
@Component
class ReviewProgress implements StepHandler {

	private final ListingWork work;

	private final MonthlyReports reports;

	private final CaseFiles caseFiles;

	ReviewProgress(ListingWork work, MonthlyReports reports, CaseFiles caseFiles) {
		this.work = work;
		this.reports = reports;
		this.caseFiles = caseFiles;
	}

	@Override
	public String step() {
		return "review-progress";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		Map<String, Object> data = new HashMap<>();
		List<CaseEntry> filed = this.caseFiles.entries(context.caseNumber())
			.stream()
			.filter((entry) -> entry.kind() == EntryKind.STEP && entry.subject().equals("progress-report"))
			.toList();
		if (!filed.isEmpty() && filed.get(filed.size() - 1).content().get("values") instanceof Map<?, ?> values) {
			values.forEach((key, value) -> data.put(String.valueOf(key), value));
		}
		return data;
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		ListedCase listing = this.work.live(context.caseNumber());
		if ("accept".equals(values.get("outcome"))) {
			this.reports.accepted(listing, context.at());
		}
		else {
			this.reports.returned(listing, context.at());
		}
		return Map.of("progressReportOwed", this.reports.word(listing));
	}

}
