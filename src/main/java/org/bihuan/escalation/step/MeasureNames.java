package org.bihuan.escalation.step;

import java.util.List;

import org.bihuan.form.Option;
import org.bihuan.shared.Csv;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Measures and their names in the reader's language.
 */
@Component
class MeasureNames {

	private final List<String> measures;

	private final MessageSource messages;

	MeasureNames(@Value("classpath:data/measures.csv") Resource file, MessageSource messages) {
		this.measures = Csv.read(file).stream().map((row) -> row.get("measure")).toList();
		this.messages = messages;
	}

	String name(String measure) {
		return this.messages.getMessage("escalation.measure." + measure, null, measure,
				LocaleContextHolder.getLocale());
	}

	List<Option> options() {
		return this.measures.stream().map((measure) -> new Option(measure, name(measure))).toList();
	}

}
