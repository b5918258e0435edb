package org.bihuan.riskpoint;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A check on the record.
 *
 * @param id its identifier
 * @param point the point
 * @param version version of the list that was open
 * @param level at which level it was checked
 * @param at when it reached the program
 * @param by login
 * @param saidAt when the phone says it was done; null if it does not say
 * @param remark anything besides
 * @param faults how many items were not in order
 */
record CheckRow(long id, long point, int version, CheckLevel level, Instant at, String by, @Nullable Instant saidAt,
		String remark, int faults) {
}
