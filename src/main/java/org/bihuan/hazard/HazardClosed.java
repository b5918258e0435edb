package org.bihuan.hazard;

import org.bihuan.shared.CaseNumber;

/**
 * A hazard was signed off, or its case ended otherwise; told in the same transaction.
 *
 * @param caseNumber the case
 * @param reason SIGNED_OFF, REJECTED, MISTAKEN, DUPLICATE or UNIT_CEASED
 */
public record HazardClosed(CaseNumber caseNumber, String reason) {
}
