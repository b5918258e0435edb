package org.bihuan.measure;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A measure as others see it.
 *
 * @param id identifier
 * @param order what was decided
 * @param state how it stands
 * @param takenAt when it was taken
 * @param settledAt when it ended; null while it is carried out
 * @param how what ended it; null while it is carried out
 */
public record MeasureView(long id, MeasureOrder order, MeasureState state, Instant takenAt, @Nullable Instant settledAt,
		@Nullable String how) {
}
