package org.bihuan.letter.life;

import java.util.Map;

import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code reply-to-letter}: filing holds the clock.
 */
@Component
class ReplyToLetter implements StepHandler {

	private final LetterTask task;

	private final LetterWork work;

	ReplyToLetter(LetterTask task, LetterWork work) {
		this.task = task;
		this.work = work;
	}

	@Override
	public String step() {
		return "reply-to-letter";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return this.task.told(context);
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.work.reply(this.task.id(context), DraftLetter.text(values.get("statement")), context.person().login(),
				context.at());
		return Map.of();
	}

}
