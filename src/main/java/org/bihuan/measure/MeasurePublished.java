package org.bihuan.measure;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;

/**
 * A measure is public or in force from now on: a listing stands on the board, an exposure
 * on its page. The ladder sees LISTED for a listing.
 *
 * @param measure identifier of the measure
 * @param caseNumber the case
 * @param code code of the measure
 * @param addressee at whom it is aimed
 * @param at when
 */
public record MeasurePublished(long measure, CaseNumber caseNumber, String code, UnitCode addressee, Instant at) {
}
