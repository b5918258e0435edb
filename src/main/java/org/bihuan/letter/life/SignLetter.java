package org.bihuan.letter.life;

import java.util.Map;

import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code sign-letter}: a third person signs, and the number is taken in the same
 * transaction.
 */
@Component
class SignLetter implements StepHandler {

	private final LetterTask task;

	private final LetterWork work;

	SignLetter(LetterTask task, LetterWork work) {
		this.task = task;
		this.work = work;
	}

	@Override
	public String step() {
		return "sign-letter";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return this.task.told(context);
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		if ("sign".equals(values.get("outcome"))) {
			this.work.sign(this.task.id(context), context.person().login(), context.at());
		}
		return Map.of();
	}

}
