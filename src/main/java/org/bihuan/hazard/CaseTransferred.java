package org.bihuan.hazard;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;

/**
 * Another authority has a case from now on; told in the transaction in which it took it.
 *
 * @param caseNumber the case
 * @param from the authority that had it
 * @param to the authority that has it
 * @param at when
 */
public record CaseTransferred(CaseNumber caseNumber, UnitCode from, UnitCode to, Instant at) {
}
