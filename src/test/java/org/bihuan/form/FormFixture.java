package org.bihuan.form;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Forms written in a line (' for quotes, ` for quotes within them), and their refusals in
 * a line. It is 00:30 of 2026-11-22 in Shanghai.
 */
final class FormFixture {

	static final Forms FORMS = new ShippedForms(Clock.fixed(Instant.parse("2026-11-21T16:30:00Z"), ZoneOffset.UTC));

	private FormFixture() {
	}

	static Form form(String... components) {
		return FORMS.parse("{'type':'default','id':'x','components':[%s]}".formatted(String.join(",", components))
			.replace('\'', '"')
			.replace("`", "\\\""));
	}

	static Map<String, Object> check(Form form, Map<String, Object> values) {
		return form.check(values, Map.of(), Map.of());
	}

	static String problems(Form form, Map<String, Object> values) {
		return problems(form, values, Map.of(), Map.of());
	}

	static String problems(Form form, Map<String, Object> values, Map<String, List<Option>> options,
			Map<String, Integer> files) {
		Refusal.Invalid refusal = catchThrowableOfType(Refusal.Invalid.class, () -> form.check(values, options, files));
		return (refusal == null) ? ""
				: refusal.problems().stream().map(FormFixture::line).collect(Collectors.joining(" "));
	}

	private static String line(FieldProblem problem) {
		return problem.field() + "=" + problem.messageKey().substring("form.".length());
	}

}
