package org.bihuan.casefile;

import org.bihuan.shared.CaseNumber;

/**
 * A flag of a case holds from now on, or no longer; told in the same transaction.
 *
 * @param caseNumber the case
 * @param flag the flag
 * @param on whether it holds
 */
public record CaseMarked(CaseNumber caseNumber, CaseFlag flag, boolean on) {
}
