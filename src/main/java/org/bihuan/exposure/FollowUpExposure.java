package org.bihuan.exposure;

import java.util.Map;

import org.bihuan.organisation.PersonalData;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code follow-up-exposure}: what became of it; the public reads that too.
 */
@Component
class FollowUpExposure implements StepHandler {

	private static final String FOUND = "found";

	private final ExposureWork work;

	FollowUpExposure(ExposureWork work) {
		this.work = work;
	}

	@Override
	public String step() {
		return "follow-up-exposure";
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		String found = String.valueOf(values.get(FOUND)).strip();
		PersonalData.refuse(FOUND, found);
		this.work.followedUp(context.caseNumber(), found);
		return Map.of();
	}

}
