package org.bihuan.letter;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;

/**
 * A letter as others see it.
 *
 * @param id identifier
 * @param caseNumber the case
 * @param kind kind
 * @param state how it stands
 * @param issuer whose letter it is
 * @param addressee to whom it goes
 * @param number number as printed, for example 某应急督〔2026〕3号; null before issue and on
 * papers of enterprises, and on papers of enterprises
 * @param measure identifier of the measure that it carries out; null if none
 * @param issuedAt when it was issued; null before
 */
public record LetterView(long id, CaseNumber caseNumber, LetterKind kind, LetterState state, UnitCode issuer,
		UnitCode addressee, @Nullable String number, @Nullable Long measure, @Nullable Instant issuedAt) {
}
