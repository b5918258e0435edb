package org.bihuan.duty;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;

/**
 * A period ended and nothing was done; told in the same transaction.
 *
 * @param period the period
 * @param unit who owed it
 * @param kind kind of duty
 * @param file file of the unit's missed duties of this kind and subject
 * @param dueAt when the period ended
 */
public record DutyMissed(long period, UnitCode unit, DutyKind kind, CaseNumber file, Instant dueAt) {
}
