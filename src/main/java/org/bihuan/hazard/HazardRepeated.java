package org.bihuan.hazard;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;

/**
 * A confirmed hazard is one that the unit had before; told in the same transaction.
 *
 * @param caseNumber the case
 * @param earlier the case before
 * @param at when
 */
public record HazardRepeated(CaseNumber caseNumber, CaseNumber earlier, Instant at) {
}
