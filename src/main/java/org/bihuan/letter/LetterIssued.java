package org.bihuan.letter;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;

/**
 * A letter has its number and text; told in the transaction of issue.
 *
 * @param letter identifier of the letter
 * @param caseNumber the case
 * @param kind kind
 * @param number number as printed
 * @param at when
 */
public record LetterIssued(long letter, CaseNumber caseNumber, LetterKind kind, String number, Instant at) {
}
