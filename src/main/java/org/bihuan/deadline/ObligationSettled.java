package org.bihuan.deadline;

import org.bihuan.shared.CaseNumber;

/**
 * An obligation that had fallen due stands otherwise now: held, running again, met or
 * ended. Told in the same transaction.
 *
 * @param obligation identifier of the obligation
 * @param caseNumber the case
 * @param kind kind of obligation
 * @param state new state
 */
public record ObligationSettled(long obligation, CaseNumber caseNumber, String kind, String state) {
}
