package org.bihuan.administration;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.bihuan.frame.Texts;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * Puts refusals into words for pages.
 */
@Component
class FieldErrors {

	private final Texts texts;

	FieldErrors(Texts texts) {
		this.texts = texts;
	}

	Map<String, String> of(Refusal refusal, Locale locale) {
		Map<String, String> errors = new LinkedHashMap<>();
		if (refusal instanceof Refusal.Invalid invalid) {
			invalid.problems()
				.forEach((problem) -> errors.putIfAbsent(problem.field(),
						this.texts.of(problem.messageKey(), locale, problem.arguments())));
		}
		else {
			errors.put("all", this.texts.of(refusal.messageKey(), locale, refusal.arguments()));
		}
		return errors;
	}

}
