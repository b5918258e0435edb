package org.bihuan.escalation.step;

import java.util.List;

import org.bihuan.form.Option;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Names of measures in the reader's language.
 */
@Component
class MeasureNames {

	private final MessageSource messages;

	MeasureNames(MessageSource messages) {
		this.messages = messages;
	}

	String name(String measure) {
		return String.valueOf(this.messages.getMessage("escalation.measure." + measure, null, measure,
				LocaleContextHolder.getLocale()));
	}

	List<Option> options(List<String> measures) {
		return measures.stream().map((measure) -> new Option(measure, name(measure))).toList();
	}

}
