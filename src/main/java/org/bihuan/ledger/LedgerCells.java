package org.bihuan.ledger;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.bihuan.casefile.CaseLine;
import org.jspecify.annotations.Nullable;

/**
 * Puts the fields of one table's cases into words; names of units are looked up once.
 */
final class LedgerCells {

	private final LedgerWords words;

	private final Locale locale;

	private final Map<String, String> names = new HashMap<>();

	LedgerCells(LedgerWords words, Locale locale) {
		this.words = words;
		this.locale = locale;
	}

	/**
	 * A field as readers see it.
	 * @param field the field
	 * @param line the case
	 * @param row number of its row
	 * @return its words; empty if the case has nothing there
	 */
	String of(LedgerField field, CaseLine line, long row) {
		@Nullable Object value = field.of(line, row);
		if (value == null) {
			return "";
		}
		return switch (field) {
			case SECTOR -> this.words.sector(value.toString(), this.locale);
			case AUTHORITY, TOWN -> this.names.computeIfAbsent(value.toString(), this.words::unit);
			case SOURCE, GRADE, STATE, REASON -> this.words.word("casepage." + field.key(), value, this.locale);
			case OVERDUE, ESCALATED ->
				this.words.say(Objects.equals(value, "true") ? "ledger.yes" : "ledger.no", this.locale);
			case OPENED, DUE, CLOSED -> this.words.moment(value);
			case ROW, NUMBER, UNIT_NAME, UNIT_CODE, TITLE, LOCATION, DESCRIPTION, FOUND_ON -> value.toString();
		};
	}

}
