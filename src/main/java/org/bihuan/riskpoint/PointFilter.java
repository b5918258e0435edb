package org.bihuan.riskpoint;

import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which points of those in sight are asked for.
 *
 * @param unit only of this unit; null for all
 * @param risk only of this colour; null for all
 * @param gone whether those that were withdrawn are asked for instead
 * @param cursor where the page starts; null for the first
 * @param limit rows of a page
 */
record PointFilter(@Nullable String unit, @Nullable RiskLevel risk, boolean gone, @Nullable String cursor, int limit) {

	private static final int MOST = 200;

	PointFilter {
		if (limit < 1 || limit > MOST) {
			throw new Refusal.Unreadable("riskpoint.refused.limit", MOST);
		}
		if (cursor != null && !cursor.matches("[0-9]{1,18}")) {
			throw new Refusal.Unreadable("riskpoint.refused.cursor");
		}
	}

	long after() {
		return (this.cursor != null) ? Long.parseLong(this.cursor) : 0;
	}

}
