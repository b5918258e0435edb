/**
 * Cases by day: sums of what covers say, brought up to date after each change by a round
 * of its own. What the round has not seen yet is added while reading, so that every count
 * is exact.
 */
@NullMarked
package org.bihuan.casefile.days;

import org.jspecify.annotations.NullMarked;
