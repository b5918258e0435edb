package org.bihuan.letter.life;

import java.util.Map;

import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code acknowledge-receipt}: the addressee confirms receipt here.
 */
@Component
class AcknowledgeReceipt implements StepHandler {

	private final LetterTask task;

	private final LetterWork work;

	AcknowledgeReceipt(LetterTask task, LetterWork work) {
		this.task = task;
		this.work = work;
	}

	@Override
	public String step() {
		return "acknowledge-receipt";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return this.task.told(context);
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.work.deliver(this.task.id(context), "RECEIVED", Map.of("remark", DraftLetter.text(values.get("remark"))),
				context.person().login(), context.at());
		return Map.of();
	}

}
