package org.bihuan.casefile;

import org.jspecify.annotations.Nullable;

/**
 * What to list; null means any.
 *
 * @param state state of the case
 * @param unit code of the unit
 * @param sector sector
 * @param grade grade
 * @param text words looked for in number, title and unit
 * @param cursor where the page starts, as the page before told
 * @param limit rows of a page, 1 to 200
 */
public record CaseFilter(@Nullable String state, @Nullable String unit, @Nullable String sector, @Nullable String grade,
		@Nullable String text, @Nullable String cursor, int limit) {
}
