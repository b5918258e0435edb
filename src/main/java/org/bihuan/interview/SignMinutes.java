package org.bihuan.interview;

import java.util.List;
import java.util.Map;

import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code sign-minutes}: signed by who answers at the interview, or refused before
 * two witnesses who have no part in it.
 */
@Component
class SignMinutes implements StepHandler {

	private final InterviewTasks tasks;

	private final Interviews interviews;

	private final Witnesses witnesses;

	private final InterviewWords words;

	SignMinutes(InterviewTasks tasks, Interviews interviews, Witnesses witnesses, InterviewWords words) {
		this.tasks = tasks;
		this.interviews = interviews;
		this.witnesses = witnesses;
		this.words = words;
	}

	@Override
	public String step() {
		return "sign-minutes";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return Map.of("minutes", this.words.minutes(this.tasks.of(context)));
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		Interview interview = this.tasks.of(context);
		if ("signed".equals(values.get("outcome"))) {
			interview.signed(context.person().login(), context.at());
			return Map.of();
		}
		List<String> witnesses = this.witnesses.check(interview, String.valueOf(values.get("witness1")),
				String.valueOf(values.get("witness2")), context.person());
		this.interviews.minutesRefused(interview, String.valueOf(values.get("reason")), witnesses,
				context.person().login(), context.at());
		return Map.of();
	}

}
