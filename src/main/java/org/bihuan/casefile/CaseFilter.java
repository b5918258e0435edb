package org.bihuan.casefile;

import org.jspecify.annotations.Nullable;

/**
 * What to list; null means any.
 *
 * @param state state of the case
 * @param unit code of the unit
 * @param sector sector
 * @param grade grade
 * @param text words looked for in number, title, unit and what was found
 * @param cursor where the page starts, as the page before told
 * @param limit rows of a page, 1 to 200
 * @param more what else the ledger is narrowed by, and its order
 */
public record CaseFilter(@Nullable String state, @Nullable String unit, @Nullable String sector, @Nullable String grade,
		@Nullable String text, @Nullable String cursor, int limit, CaseNarrowing more) {

	/**
	 * A filter by the cover alone, newest first.
	 * @param state state of the case
	 * @param unit code of the unit
	 * @param sector sector
	 * @param grade grade
	 * @param text words looked for
	 * @param cursor where the page starts
	 * @param limit rows of a page
	 */
	public CaseFilter(@Nullable String state, @Nullable String unit, @Nullable String sector, @Nullable String grade,
			@Nullable String text, @Nullable String cursor, int limit) {
		this(state, unit, sector, grade, text, cursor, limit, CaseNarrowing.NONE);
	}

	CaseFilter from(@Nullable String start) {
		return new CaseFilter(this.state, this.unit, this.sector, this.grade, this.text, start, this.limit, this.more);
	}

}
