package org.bihuan.request.extension;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

import org.bihuan.request.extension.MoreTime.Kind;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Step {@code decide-extension}: granted, or the clock runs on with what was left.
 */
@Component
class DecideExtension implements StepHandler {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")
		.withZone(Zone.SHANGHAI);

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
			.ifPresent(
					(moved) -> told.put("due", say("request.extension.due", day(moved.before()), day(moved.after()))));
		return told;
	}

	private static String day(Instant moment) {
		return MOMENT.format(moment);
	}

	private String say(String key, String... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.extensions.decide(context.caseNumber(), "approve".equals(values.get("outcome")), context.person().login(),
				context.at());
		return Map.of();
	}

}
