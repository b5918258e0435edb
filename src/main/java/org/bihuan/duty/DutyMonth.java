package org.bihuan.duty;

import org.jspecify.annotations.Nullable;

/**
 * Periods of one duty that end in one month.
 *
 * @param kind kind of duty
 * @param duty code of the duty, or the subject of an inspection
 * @param targetName project, site or event; null if the unit as a whole
 * @param target its identifier; 0 if the unit as a whole
 * @param year the year
 * @param month the month, 1 to 12
 * @param totals how the periods stand
 */
public record DutyMonth(DutyKind kind, String duty, @Nullable String targetName, long target, int year, int month,
		DutyTotals totals) {
}
