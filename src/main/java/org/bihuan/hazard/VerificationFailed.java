package org.bihuan.hazard;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;

/**
 * A verification failed; told in the same transaction.
 *
 * @param caseNumber the case
 * @param times how often by now
 * @param allowed how often it may fail before that counts as a refusal
 * @param at when
 */
public record VerificationFailed(CaseNumber caseNumber, int times, int allowed, Instant at) {
}
