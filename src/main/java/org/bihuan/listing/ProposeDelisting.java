package org.bihuan.listing;

import java.util.Map;

import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code propose-delisting}: the hazard is gone and signed off.
 */
@Component
class ProposeDelisting implements StepHandler {

	private final ListingWords words;

	ProposeDelisting(ListingWords words) {
		this.words = words;
	}

	@Override
	public String step() {
		return "propose-delisting";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return this.words.of(context.caseNumber());
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		return Map.of();
	}

}
