package org.bihuan.exposure.life;

import java.util.Map;

import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code legal-review}: a lawyer of the authority reads what the public would read.
 */
@Component
class LegalReview implements StepHandler {

	private final ExposureWork work;

	LegalReview(ExposureWork work) {
		this.work = work;
	}

	@Override
	public String step() {
		return "legal-review";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return this.work.live(context.caseNumber()).proposed();
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		return Map.of();
	}

}
