package org.bihuan.measure;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;

/**
 * A case has gone to another authority. What was issued, and what is listed, stays with
 * its issuer; drafts of the old authority are void.
 *
 * @param caseNumber the case
 * @param from the authority that had it
 * @param to the authority that has it
 * @param at when
 */
public record MeasuresHandedOver(CaseNumber caseNumber, UnitCode from, UnitCode to, Instant at) {
}
