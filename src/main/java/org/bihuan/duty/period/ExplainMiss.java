package org.bihuan.duty.period;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyNames;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Step {@code explain-miss}: whoever answers for the unit says why duties were missed,
 * what is done about it, and by when they are made good for.
 */
@Component
class ExplainMiss implements StepHandler {

	/** More than anybody reads in a field. */
	private static final int SHOWN = 20;

	private final FileTable files;

	private final DutyNames names;

	ExplainMiss(FileTable files, DutyNames names) {
		this.files = files;
		this.names = names;
	}

	@Override
	public String step() {
		return "explain-miss";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		Locale locale = LocaleContextHolder.getLocale();
		List<String> missed = this.files.missed(context.caseNumber())
			.stream()
			.limit(SHOWN)
			.map((one) -> this.names.name(DutyKind.valueOf(one.kind()), one.duty(), locale) + " " + one.period())
			.toList();
		Map<String, Object> values = new HashMap<>();
		values.put("missed", String.join("\n", missed));
		values.put("earliestDate", LocalDate.ofInstant(context.at(), Zone.SHANGHAI).toString());
		return values;
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		return Map.of();
	}

}
