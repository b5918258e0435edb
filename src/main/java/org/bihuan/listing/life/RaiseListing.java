package org.bihuan.listing.life;

import java.util.Map;

import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Step {@code raise-listing}: the limit is over; reported upwards, or investigated.
 */
@Component
class RaiseListing implements StepHandler {

	private final ListingWork work;

	private final ListingWords words;

	RaiseListing(ListingWork work, ListingWords words) {
		this.work = work;
		this.words = words;
	}

	@Override
	public String step() {
		return "raise-listing";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return this.words.of(context.caseNumber());
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		@Nullable String reason = (String) values.get("reason");
		this.work.late(context.caseNumber(), "raise".equals(values.get("outcome")), reason, context.person().login());
		return Map.of();
	}

}
