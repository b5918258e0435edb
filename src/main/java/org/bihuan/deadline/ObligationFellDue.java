package org.bihuan.deadline;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;

/**
 * A clock ran out before its obligation was filed; told once per due moment, in the
 * transaction of the timer.
 *
 * @param obligation identifier of the obligation
 * @param caseNumber the case
 * @param kind kind of obligation
 * @param service whether it is the service clock of a task
 * @param addressee who is late
 * @param dueAt the due moment
 */
public record ObligationFellDue(long obligation, CaseNumber caseNumber, String kind, boolean service,
		UnitCode addressee, Instant dueAt) {
}
