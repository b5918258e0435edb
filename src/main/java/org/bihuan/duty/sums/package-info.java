/**
 * Kept sums of periods. What the round has not seen yet is added while reading, so that
 * every count is exact.
 */
@NullMarked
package org.bihuan.duty.sums;

import org.jspecify.annotations.NullMarked;
