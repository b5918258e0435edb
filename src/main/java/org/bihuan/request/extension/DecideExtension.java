package org.bihuan.request.extension;

import java.util.HashMap;
import java.util.Map;

import org.bihuan.frame.Texts;
import org.bihuan.request.extension.MoreTime.Kind;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Step {@code decide-extension}: granted, or the clock runs on with what was left.
 */
@Component
class DecideExtension implements StepHandler {

	private final Extensions extensions;

	private final Texts texts;

	DecideExtension(Extensions extensions, Texts texts) {
		this.extensions = extensions;
		this.texts = texts;
	}

	@Override
	public String step() {
		return "decide-extension";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return this.extensions.open(context.caseNumber()).map((asked) -> told(asked, context)).orElse(Map.of());
	}

	private Map<String, Object> told(MoreTime asked, StepContext context) {
		Object amount = (asked.kind() == Kind.EXTEND) ? asked.days() : asked.until();
		Map<String, Object> told = new HashMap<>();
		told.put("obligation", say("obligation." + asked.obligation()));
		told.put("asked", say("request.extension.asked." + asked.kind(), String.valueOf(amount)));
		told.put("ground", say("request.extension.ground." + asked.ground()));
		told.put("explanation", asked.explanation());
		this.extensions.moved(context.caseNumber(), asked, context.at())
			.ifPresent((moved) -> told.put("due", say("request.extension.due", moved.before(), moved.after())));
		return told;
	}

	private String say(String key, Object... arguments) {
		return this.texts.of(key, LocaleContextHolder.getLocale(), arguments);
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.extensions.decide(context.caseNumber(), "approve".equals(values.get("outcome")), context.person().login(),
				context.at());
		return Map.of();
	}

}
