package org.bihuan.hazard;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;

/**
 * The unit says that a hazard is fixed and asks for verification; told in the same
 * transaction.
 *
 * @param caseNumber the case
 * @param at when
 */
public record AppliedForVerification(CaseNumber caseNumber, Instant at) {
}
