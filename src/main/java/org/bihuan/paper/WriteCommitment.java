package org.bihuan.paper;

import java.util.Map;

import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code write-commitment}: what the leader promises.
 */
@Component
class WriteCommitment implements StepHandler {

	private final PaperWords words;

	WriteCommitment(PaperWords words) {
		this.words = words;
	}

	@Override
	public String step() {
		return PaperWords.COMMITMENT;
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return this.words.before(context.caseNumber());
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		return Map.of();
	}

}
