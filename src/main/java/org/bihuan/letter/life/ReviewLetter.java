package org.bihuan.letter.life;

import java.util.Map;

import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code review-letter}: a second person reads the draft.
 */
@Component
class ReviewLetter implements StepHandler {

	private final LetterTask task;

	private final LetterWork work;

	ReviewLetter(LetterTask task, LetterWork work) {
		this.task = task;
		this.work = work;
	}

	@Override
	public String step() {
		return "review-letter";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return this.task.told(context);
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		if ("approve".equals(values.get("outcome"))) {
			this.work.review(this.task.id(context), context.person().login());
		}
		return Map.of();
	}

}
