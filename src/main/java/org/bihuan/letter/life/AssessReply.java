package org.bihuan.letter.life;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code assess-reply}: enough, or the clock runs on.
 */
@Component
class AssessReply implements StepHandler {

	private final LetterTask task;

	private final LetterWork work;

	private final LetterEvents events;

	AssessReply(LetterTask task, LetterWork work, LetterEvents events) {
		this.task = task;
		this.work = work;
		this.events = events;
	}

	@Override
	public String step() {
		return "assess-reply";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		Map<String, Object> told = new HashMap<>(this.task.told(context));
		List<LetterEvent> replies = this.events.of(this.task.id(context))
			.stream()
			.filter((event) -> event.what().equals("REPLIED"))
			.toList();
		if (!replies.isEmpty()) {
			told.put("statement", replies.get(replies.size() - 1).detail().getOrDefault("statement", ""));
		}
		return told;
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.work.assess(this.task.id(context), "enough".equals(values.get("outcome")),
				DraftLetter.text(values.get("reason")), context.person().login(), context.at());
		return Map.of();
	}

}
