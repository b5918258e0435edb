package org.bihuan.duty.frequency;

import java.util.Locale;

import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyNames;
import org.bihuan.workflow.DecisionTables;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Names of shipped duties from the texts, of others from the table.
 */
@Component
class TableNames implements DutyNames {

	private final MessageSource messages;

	private final DecisionTables tables;

	TableNames(MessageSource messages, DecisionTables tables) {
		this.messages = messages;
		this.tables = tables;
	}

	@Override
	public String name(DutyKind kind, String duty, Locale locale) {
		String known = this.messages.getMessage("duty.name." + duty, null, "", locale);
		return (known == null || known.isEmpty()) ? fromTable(duty, locale) : known;
	}

	private String fromTable(String duty, Locale locale) {
		String column = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "nameEn" : "name";
		return this.tables.rows()
			.stream()
			.filter((row) -> row.table().equals(FrequencyTables.DUTIES) && duty.equals(row.outputs().get("duty")))
			.map((row) -> row.outputs().getOrDefault(column, duty))
			.findFirst()
			.orElse(duty);
	}

}
