package org.bihuan.riskpoint;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A point as lists show it.
 *
 * @param point the point
 * @param unitName name of its unit
 * @param lastCheck when it was checked last; null if never
 * @param reports how many reports wait there
 */
record PointLine(RiskPoint point, String unitName, @Nullable Instant lastCheck, int reports) {
}
