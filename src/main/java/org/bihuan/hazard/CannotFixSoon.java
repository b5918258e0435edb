package org.bihuan.hazard;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;

/**
 * Whoever approved the plan says that the hazard cannot be fixed soon; told in the same
 * transaction.
 *
 * @param caseNumber the case
 * @param at when
 */
public record CannotFixSoon(CaseNumber caseNumber, Instant at) {
}
