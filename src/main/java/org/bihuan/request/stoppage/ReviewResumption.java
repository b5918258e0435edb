package org.bihuan.request.stoppage;

import java.util.Map;

import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code review-resumption}: all, a part, or nothing may go on yet.
 */
@Component
class ReviewResumption implements StepHandler {

	private final Stoppages stoppages;

	private final StoppageWords words;

	private final CaseFiles caseFiles;

	ReviewResumption(Stoppages stoppages, StoppageWords words, CaseFiles caseFiles) {
		this.stoppages = stoppages;
		this.words = words;
		this.caseFiles = caseFiles;
	}

	@Override
	public String step() {
		return "review-resumption";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return Map.of("inForce", this.words.inForce(context.caseNumber()), "done", done(context));
	}

	private Object done(StepContext context) {
		return this.caseFiles.entries(context.caseNumber())
			.stream()
			.filter((entry) -> entry.kind() == EntryKind.STEP && entry.subject().equals("apply-resumption"))
			.reduce((earlier, later) -> later)
			.map(CaseEntry::content)
			.map((content) -> ((Map<?, ?>) content.get("values")).get("done"))
			.map(Object.class::cast)
			.orElse("");
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.stoppages.reviewed(context.caseNumber(), "approve".equals(values.get("outcome")), context.person().login(),
				context.at());
		return Map.of();
	}

}
