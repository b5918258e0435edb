package org.bihuan.request.extension;

import java.util.Map;

import org.bihuan.request.extension.MoreTime.Kind;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Step {@code decide-extension}: granted, or the clock runs on with what was left.
 */
@Component
class DecideExtension implements StepHandler {

	private final Extensions extensions;

	private final MessageSource messages;

	DecideExtension(Extensions extensions, MessageSource messages) {
		this.extensions = extensions;
		this.messages = messages;
	}

	@Override
	public String step() {
		return "decide-extension";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return this.extensions.open(context.caseNumber()).map(this::told).orElse(Map.of());
	}

	private Map<String, Object> told(MoreTime asked) {
		Object amount = (asked.kind() == Kind.EXTEND) ? asked.days() : asked.until();
		return Map.of("obligation", say("obligation." + asked.obligation(), null), "asked",
				say("request.extension.asked." + asked.kind(), String.valueOf(amount)), "ground",
				say("request.extension.ground." + asked.ground(), null), "explanation", asked.explanation());
	}

	private String say(String key, @Nullable String argument) {
		return this.messages.getMessage(key, new Object[] { String.valueOf(argument) },
				LocaleContextHolder.getLocale());
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.extensions.decide(context.caseNumber(), "approve".equals(values.get("outcome")), context.person().login(),
				context.at());
		return Map.of();
	}

}
