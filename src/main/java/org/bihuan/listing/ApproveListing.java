package org.bihuan.listing;

import java.util.Map;

import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code approve-listing}: the office's director looks at what was proposed.
 */
@Component
class ApproveListing implements StepHandler {

	private final ListingWords words;

	ApproveListing(ListingWords words) {
		this.words = words;
	}

	@Override
	public String step() {
		return "approve-listing";
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
