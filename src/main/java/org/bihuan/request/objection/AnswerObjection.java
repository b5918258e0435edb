package org.bihuan.request.objection;

import java.util.Map;

import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Step {@code answer-objection}: upheld, and what follows begins; or rejected with a
 * reason.
 */
@Component
class AnswerObjection implements StepHandler {

	private final Objections objections;

	private final ObjectionProcess process;

	private final MessageSource messages;

	AnswerObjection(Objections objections, ObjectionProcess process, MessageSource messages) {
		this.objections = objections;
		this.process = process;
		this.messages = messages;
	}

	@Override
	public String step() {
		return "answer-objection";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return this.process.instanceOf(context.taskId())
			.flatMap(this.objections::ofInstance)
			.map(this::told)
			.orElse(Map.of());
	}

	private Map<String, Object> told(Objection objection) {
		return Map.of("against", this.messages.getMessage("request.objection.against." + objection.against(), null,
				LocaleContextHolder.getLocale()), "statement", objection.statement());
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.objections.answer(context.caseNumber(), this.process.instanceOf(context.taskId()).orElseThrow(),
				"uphold".equals(values.get("outcome")), String.valueOf(values.get("answer")), context.person(),
				context.at());
		return Map.of();
	}

}
