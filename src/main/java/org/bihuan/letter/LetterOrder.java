package org.bihuan.letter;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;

/**
 * A letter that is to be drafted.
 *
 * @param caseNumber the case
 * @param kind kind of the letter
 * @param issuer whose letter it is
 * @param addressee to whom it goes
 * @param measure identifier of the measure that it carries out; null if it belongs to a
 * room's own process, which hears of it by {@link LetterIssued} and {@link LetterEnded}
 * @param fields words that the template may use beside those of the case, for example
 * time and place of an interview
 * @param document document behind it; null if none
 * @param place place in the document
 */
public record LetterOrder(CaseNumber caseNumber, LetterKind kind, UnitCode issuer, UnitCode addressee,
		@Nullable Long measure, Map<String, String> fields, @Nullable String document, @Nullable String place) {
}
