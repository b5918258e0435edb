package org.bihuan.measure;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;

/**
 * A measure has come to its end; told once.
 *
 * @param measure identifier of the measure
 * @param caseNumber the case
 * @param code code of the measure
 * @param addressee at whom it was aimed
 * @param state {@code DONE} or {@code ENDED}
 * @param at when
 */
public record MeasureSettled(long measure, CaseNumber caseNumber, String code, UnitCode addressee, MeasureState state,
		Instant at) {
}
