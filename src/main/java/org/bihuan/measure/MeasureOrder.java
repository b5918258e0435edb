package org.bihuan.measure;

import org.jspecify.annotations.Nullable;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;

/**
 * A measure that somebody competent has decided to take.
 *
 * @param caseNumber the case
 * @param measure code of the measure, as in {@code measures.csv}
 * @param addressee at whom it is aimed
 * @param issuer who takes it: an authority, a town or the office
 * @param trigger why: the trigger of the ladder
 * @param rank rank within the trigger, from 1
 * @param document document behind it; null if it was decided without a table
 * @param place place in the document
 * @param reason what the person who decided wrote
 * @param decidedBy login of who decided
 */
public record MeasureOrder(CaseNumber caseNumber, String measure, UnitCode addressee, UnitCode issuer, String trigger,
		int rank, @Nullable String document, @Nullable String place, @Nullable String reason, String decidedBy) {
}
