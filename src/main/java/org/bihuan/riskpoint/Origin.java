package org.bihuan.riskpoint;

import org.jspecify.annotations.Nullable;

/**
 * Out of what a hazard at a point is registered.
 *
 * @param check check in which it was found; null if none
 * @param item item of that check; null if none
 * @param report report that told of it; null if none
 */
record Origin(@Nullable Long check, @Nullable Integer item, @Nullable Long report) {
}
