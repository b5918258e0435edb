package org.bihuan.riskpoint;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a sheet's square says.
 *
 * @param code the code
 * @param point the point
 * @param replacedAt since when another code stands for the point; null while this does
 */
record PointCode(String code, long point, @Nullable Instant replacedAt) {
}
