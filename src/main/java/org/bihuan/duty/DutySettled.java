package org.bihuan.duty;

import org.bihuan.shared.CaseNumber;

/**
 * A missed period was made good for, or turned out not to be owed; told in the same
 * transaction.
 *
 * @param period the period
 * @param file file of the unit's missed duties
 */
public record DutySettled(long period, CaseNumber file) {
}
