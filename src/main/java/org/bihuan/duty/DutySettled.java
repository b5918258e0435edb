package org.bihuan.duty;

import org.bihuan.shared.CaseNumber;

/**
 * A missed period was made good for, turned out not to be owed, or its unit rests or has
 * ended; told in the same transaction.
 *
 * @param period the period
 * @param file file of the unit's missed duties
 */
public record DutySettled(long period, CaseNumber file) {
}
