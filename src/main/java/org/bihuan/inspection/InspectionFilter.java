package org.bihuan.inspection;

import org.bihuan.duty.DutyState;
import org.jspecify.annotations.Nullable;

/**
 * Which inspections to list; null means any.
 *
 * @param state how the period stands
 * @param unit code of the unit
 * @param cursor where the page starts
 * @param limit rows of a page, 1 to 200
 */
record InspectionFilter(@Nullable DutyState state, @Nullable String unit, @Nullable String cursor, int limit) {
}
