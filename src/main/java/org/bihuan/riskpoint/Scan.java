package org.bihuan.riskpoint;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where a code leads.
 *
 * @param point its point; null if there is no such code
 * @param gone why it leads nowhere: {@code replaced} or {@code withdrawn}; null if it
 * leads to the point
 * @param since since when; null if it leads to the point
 */
record Scan(@Nullable RiskPoint point, @Nullable String gone, @Nullable Instant since) {
}
