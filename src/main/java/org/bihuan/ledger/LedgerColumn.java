package org.bihuan.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Columns of the ledger beside title and number, which it always shows.
 */
enum LedgerColumn {

	/** Name of the unit. */
	UNIT,
	/** Sector. */
	SECTOR,
	/** Competent authority. */
	AUTHORITY,
	/** Town. */
	TOWN,
	/** Grade. */
	GRADE,
	/** State. */
	STATE,
	/** Steps at which the case stands. */
	STEPS,
	/** Legal time left. */
	LEFT,
	/** How it was found. */
	SOURCE,
	/** Day on which it was found. */
	FOUND,
	/** When the case was opened. */
	OPENED,
	/** When it was closed, and why. */
	CLOSED;

	private static final List<LedgerColumn> USUAL = List.of(UNIT, GRADE, STATE, STEPS, LEFT);

	/**
	 * Name by which addresses and messages know it.
	 * @return for example {@code unit}
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	static List<LedgerColumn> parse(@Nullable String names) {
		List<String> asked = (names != null) ? List.of(names.split(",")) : List.of();
		List<LedgerColumn> found = Arrays.stream(values()).filter((column) -> asked.contains(column.key())).toList();
		return found.isEmpty() ? USUAL : found;
	}

	static String write(List<LedgerColumn> columns) {
		return columns.stream().map(LedgerColumn::key).collect(Collectors.joining(","));
	}

}
