package org.bihuan.request.extension;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.bihuan.form.Option;
import org.bihuan.request.extension.MoreTime.Kind;
import org.bihuan.request.extension.MoreTime.State;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Step {@code request-extension}: filed before the due moment it holds the clock.
 */
@Component
class RequestExtension implements StepHandler {

	private final Extensions extensions;

	private final MessageSource messages;

	RequestExtension(Extensions extensions, MessageSource messages) {
		this.extensions = extensions;
		this.messages = messages;
	}

	@Override
	public String step() {
		return "request-extension";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		LocalDate tomorrow = LocalDate.ofInstant(context.at(), Zone.SHANGHAI).plusDays(1);
		Map<String, Object> data = new HashMap<>();
		data.put("earliestDate", tomorrow.toString());
		data.put("latestDate", tomorrow.plusYears(1).toString());
		List<String> possible = this.extensions.possible(context.caseNumber());
		if (!possible.isEmpty()) {
			data.put("obligation", possible.get(0));
		}
		return data;
	}

	@Override
	public Map<String, List<Option>> options(StepContext context) {
		return Map.of("obligations",
				this.extensions.known(context.caseNumber())
					.stream()
					.map((kind) -> new Option(kind,
							String.valueOf(this.messages.getMessage("obligation." + kind, null, kind,
									LocaleContextHolder.getLocale()))))
					.toList());
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		Kind kind = Kind.valueOf(String.valueOf(values.get("kind")));
		MoreTime asked = new MoreTime(0, String.valueOf(values.get("obligation")), kind,
				(kind == Kind.EXTEND) ? ((Number) Objects.requireNonNull(values.get("days"))).intValue() : null,
				(kind == Kind.PAUSE) ? until(context, values.get("until")) : null, String.valueOf(values.get("ground")),
				String.valueOf(values.get("explanation")), State.OPEN);
		return Map.of("extensionDecidedBy",
				this.extensions.ask(context.caseNumber(), asked, context.person().login(), context.at()));
	}

	private static LocalDate until(StepContext context, @Nullable Object value) {
		LocalDate until = LocalDate.parse(String.valueOf(value));
		if (!until.isAfter(LocalDate.ofInstant(context.at(), Zone.SHANGHAI))) {
			throw new Refusal.Invalid("until", "request.extension.until");
		}
		return until;
	}

}
