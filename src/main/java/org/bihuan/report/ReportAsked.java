package org.bihuan.report;

import org.jspecify.annotations.Nullable;

/**
 * What stands in an address.
 *
 * @param year the year, for example {@code 2026}; by default that of the month that ended
 * last
 * @param part {@code 01} to {@code 12}, or {@code Q1} to {@code Q4}; by default the month
 * that ended last
 * @param whom code of an authority or a town; by default everything in the caller's scope
 * @param period both in one, for example {@code 2026-10} or {@code 2026-Q3}; goes before
 * year and part
 */
record ReportAsked(@Nullable String year, @Nullable String part, @Nullable String whom, @Nullable String period) {
}
