package org.bihuan.duty;

import org.jspecify.annotations.Nullable;

/**
 * A period with what was recorded about it.
 *
 * @param period the period
 * @param missedFile file in which it is being made good for, or was; null if it was never
 * missed
 * @param note what was recorded as done; null if nothing was
 * @param evidence where the evidence is kept; null if nobody said
 */
public record AccountedPeriod(DutyPeriodView period, @Nullable String missedFile, @Nullable String note,
		@Nullable String evidence) {
}
