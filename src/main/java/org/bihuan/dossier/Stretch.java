package org.bihuan.dossier;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of working days that are left.
 *
 * @param key by which addresses and programs name it
 * @param after the last day of the stretch before; null for the first one
 * @param days the last of its days, -1 for what has run out; null if it has no end
 * @param from its first moment; null for the first one
 * @param before the moment before which it ends; null for what has no clock
 */
record Stretch(String key, @Nullable Integer after, @Nullable Integer days, @Nullable Instant from,
		@Nullable Instant before) {
}
