package org.bihuan.casefile;

import org.bihuan.shared.CaseNumber;

/**
 * What a cover says of unit, authority, town or grade is another thing now; told in the
 * same transaction.
 *
 * @param caseNumber the case
 */
public record CoverChanged(CaseNumber caseNumber) {
}
