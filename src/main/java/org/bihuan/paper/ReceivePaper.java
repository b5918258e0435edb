package org.bihuan.paper;

import java.util.Map;

import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code receive-paper}: the authority keeps it for reference.
 */
@Component
class ReceivePaper implements StepHandler {

	private final SignedPapers papers;

	ReceivePaper(SignedPapers papers) {
		this.papers = papers;
	}

	@Override
	public String step() {
		return "receive-paper";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return Map.of("text", this.papers.read(context.caseNumber()));
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.papers.received(context.caseNumber(), context.person().login());
		return Map.of();
	}

}
