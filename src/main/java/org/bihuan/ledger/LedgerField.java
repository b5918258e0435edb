package org.bihuan.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.CaseLine;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger knows of a case, in the order of the official ledger; columns of
 * exports are filled from these.
 */
enum LedgerField {

	/** Number of the row. */
	ROW("row", Kind.TEXT),
	/** Number of the case. */
	NUMBER("number", Kind.TEXT),
	/** Name of the unit. */
	UNIT_NAME("unitName", Kind.TEXT),
	/** Code of the unit. */
	UNIT_CODE("unitCode", Kind.TEXT),
	/** Sector. */
	SECTOR("sector", Kind.CODE),
	/** Competent authority. */
	AUTHORITY("authority", Kind.CODE),
	/** Town. */
	TOWN("town", Kind.CODE),
	/** One line. */
	TITLE("title", Kind.TEXT),
	/** Where it was found. */
	LOCATION("location", Kind.TEXT),
	/** What was found. */
	DESCRIPTION("description", Kind.TEXT),
	/** How it was found. */
	SOURCE("source", Kind.CODE),
	/** Day on which it was found. */
	FOUND_ON("foundOn", Kind.DAY),
	/** Grade. */
	GRADE("grade", Kind.CODE),
	/** State. */
	STATE("state", Kind.CODE),
	/** When the case was opened. */
	OPENED("opened", Kind.MOMENT),
	/** First legal due date. */
	DUE("due", Kind.MOMENT),
	/** Whether a legal clock has run out. */
	OVERDUE("overdue", Kind.CODE),
	/** Whether a measure is in force. */
	ESCALATED("escalated", Kind.CODE),
	/** When the case was closed. */
	CLOSED("closed", Kind.MOMENT),
	/** Why it was closed. */
	REASON("reason", Kind.CODE);

	private final String key;

	private final Kind kind;

	LedgerField(String key, Kind kind) {
		this.key = key;
		this.kind = kind;
	}

	/**
	 * Name by which mappings and messages know it.
	 * @return for example {@code unitName}
	 */
	@JsonValue
	public String key() {
		return this.key;
	}

	public Kind kind() {
		return this.kind;
	}

	static Optional<LedgerField> find(@Nullable String key) {
		return Arrays.stream(values()).filter((field) -> field.key.equals(key)).findFirst();
	}

	/**
	 * What a case has in this field.
	 * @param line the case
	 * @param row number of its row
	 * @return a text, a code, a day or a moment; null if it has nothing there
	 */
	@Nullable Object of(CaseLine line, long row) {
		CaseHeader cover = line.cover();
		Map<String, Object> told = line.traits();
		return switch (this) {
			case ROW -> String.valueOf(row);
			case NUMBER -> cover.number().value();
			case UNIT_NAME -> cover.unitName();
			case UNIT_CODE -> cover.unit().value();
			case SECTOR -> cover.sector();
			case AUTHORITY -> cover.authority().value();
			case TOWN -> Optional.ofNullable(cover.town()).map(Object::toString).orElse(null);
			case TITLE -> cover.title();
			case GRADE -> cover.grade();
			case STATE -> cover.state();
			case OPENED -> cover.openedAt();
			case CLOSED -> cover.closedAt();
			case REASON -> cover.reason();
			case OVERDUE, ESCALATED -> String.valueOf(line.is(this.key));
			case LOCATION, DESCRIPTION, SOURCE, FOUND_ON, DUE -> told.get(this.key);
		};
	}

	/**
	 * Kinds of values.
	 */
	enum Kind {

		/** A text as it was entered. */
		TEXT,

		/** A code that has words in every language, and may have others elsewhere. */
		CODE,

		/** A day. */
		DAY,

		/** A moment. */
		MOMENT

	}

}
