package org.bihuan.deadline;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;

/**
 * A reminder of a legal clock was due; told once per moment, in the transaction of the
 * timer.
 *
 * @param obligation identifier of the obligation
 * @param caseNumber the case
 * @param kind kind of obligation
 * @param addressee who is reminded
 * @param dueAt when the obligation is due
 * @param at the reminder's moment
 */
public record ObligationReminded(long obligation, CaseNumber caseNumber, String kind, UnitCode addressee, Instant dueAt,
		Instant at) {
}
