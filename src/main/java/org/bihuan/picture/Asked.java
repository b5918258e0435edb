package org.bihuan.picture;

import org.jspecify.annotations.Nullable;

/**
 * What stands in an address; empty means any.
 *
 * @param from first day, for example {@code 2026-09-01}; by default ninety days are shown
 * @param to last day; by default today
 * @param authority code of the competent authority
 * @param town code of the town
 * @param sector code of the sector
 * @param grade {@code GENERAL} or {@code MAJOR}
 */
record Asked(@Nullable String from, @Nullable String to, @Nullable String authority, @Nullable String town,
		@Nullable String sector, @Nullable String grade) {
}
