package org.bihuan.assessment;

import java.time.Instant;

/**
 * A year that was closed.
 *
 * @param year the year
 * @param version version of the table that gave the points
 * @param reason why it was closed then
 * @param by login of who closed it
 * @param at when
 */
record ClosedYear(int year, String version, String reason, String by, Instant at) {
}
