package org.bihuan.report;

import java.time.Instant;

/**
 * A report that was kept.
 *
 * @param id its identifier
 * @param period its period
 * @param whom for whom it is, with the name of then
 * @param by login of who kept it
 * @param at when
 */
record KeptReport(long id, ReportPeriod period, Whom whom, String by, Instant at) {
}
