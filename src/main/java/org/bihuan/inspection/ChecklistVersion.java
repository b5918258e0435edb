package org.bihuan.inspection;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a version of a checklist came about.
 *
 * @param version its number
 * @param publishedAt when
 * @param publishedBy login
 * @param kind {@code added}, {@code changed} or {@code retired}; null if it was shipped
 * @param what the line that was added, written anew or retired; null if it was shipped
 * @param reason why; null if it was shipped
 */
record ChecklistVersion(int version, Instant publishedAt, String publishedBy, @Nullable String kind,
		@Nullable String what, @Nullable String reason) {
}
