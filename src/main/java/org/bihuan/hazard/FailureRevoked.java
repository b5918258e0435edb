package org.bihuan.hazard;

import org.bihuan.shared.CaseNumber;

/**
 * A failed verification does not count any more; told in the same transaction.
 *
 * @param caseNumber the case
 * @param times how many count by now
 * @param allowed how many may fail before that counts as a refusal
 */
public record FailureRevoked(CaseNumber caseNumber, int times, int allowed) {
}
