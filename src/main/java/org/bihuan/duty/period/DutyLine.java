package org.bihuan.duty.period;

import java.time.Instant;

import org.bihuan.duty.DutyPeriodView;
import org.jspecify.annotations.Nullable;

/**
 * A period as lists show it.
 *
 * @param period the period
 * @param unitName name of who owes it
 * @param missedAt when it ended undone; null if it did not
 * @param missedFile file of misses in which it is or was; null if none
 * @param mustSign whether only the one who answers for it may record it
 * @param reason why it is no longer owed; null if it is
 * @param note what was recorded; null if nothing
 * @param evidence where the evidence is; null if nothing was said
 */
public record DutyLine(DutyPeriodView period, String unitName, @Nullable Instant missedAt, @Nullable String missedFile,
		boolean mustSign, @Nullable String reason, @Nullable String note, @Nullable String evidence) {
}
