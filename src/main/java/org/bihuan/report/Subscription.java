package org.bihuan.report;

import java.time.Instant;

import org.bihuan.report.ReportPeriod.Kind;

/**
 * Somebody who wants to be told of reports.
 *
 * @param id its identifier
 * @param login who
 * @param kind of every month or every quarter
 * @param whom for whom the reports are: code of the unit, or {@link Whom#ALL}
 * @param since when it began: the period in which this lies is the first
 */
record Subscription(long id, String login, Kind kind, String whom, Instant since) {
}
