package org.bihuan.request.objection;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bihuan.form.Option;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Step {@code file-objection}: against what, and why.
 */
@Component
class FileObjection implements StepHandler {

	private final Objections objections;

	private final ObjectionProcess process;

	private final MessageSource messages;

	FileObjection(Objections objections, ObjectionProcess process, MessageSource messages) {
		this.objections = objections;
		this.process = process;
		this.messages = messages;
	}

	@Override
	public String step() {
		return "file-objection";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		List<Against> possible = this.objections.possible(context.caseNumber());
		return possible.isEmpty() ? Map.of() : Map.of("against", possible.get(0).name());
	}

	@Override
	public Map<String, List<Option>> options(StepContext context) {
		return Map.of("grounds",
				Stream.of(Against.values())
					.map((against) -> new Option(against.name(),
							this.messages.getMessage("request.objection.against." + against, null,
									LocaleContextHolder.getLocale())))
					.toList());
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.objections.file(context.caseNumber(), this.process.instanceOf(context.taskId()).orElseThrow(),
				Against.valueOf(String.valueOf(values.get("against"))), String.valueOf(values.get("statement")),
				context.person().login(), context.at());
		return Map.of();
	}

}
