package org.bihuan.listing;

import java.util.Map;

import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code approve-delisting}: whoever approved the listing approves its end.
 */
@Component
class ApproveDelisting implements StepHandler {

	private final ListingWords words;

	ApproveDelisting(ListingWords words) {
		this.words = words;
	}

	@Override
	public String step() {
		return "approve-delisting";
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
