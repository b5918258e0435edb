package org.bihuan.letter.text;

import java.time.LocalDate;

import org.bihuan.letter.LetterKind;

/**
 * An issued letter as its paper needs it; nothing in it ever changes.
 *
 * @param id identifier of the letter
 * @param kind kind
 * @param number number as printed
 * @param issuedOn day of issue in Shanghai
 * @param templateVersion version of the template by which it was composed
 * @param text what it says
 * @param checkCode code for the public check page
 */
public record IssuedLetter(long id, LetterKind kind, String number, LocalDate issuedOn, long templateVersion,
		CanonicalText text, String checkCode) {
}
