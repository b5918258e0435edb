package org.bihuan.measure;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;

/**
 * The addressee refuses what a measure asks for: minutes not signed, absent twice, a
 * promise broken, a reply that is not enough. The ladder sees REFUSED.
 *
 * @param measure identifier of the measure
 * @param caseNumber the case
 * @param addressee who refuses
 * @param why what was refused, as a key of the record's words
 * @param at when
 */
public record MeasureRefused(long measure, CaseNumber caseNumber, UnitCode addressee, String why, Instant at) {
}
