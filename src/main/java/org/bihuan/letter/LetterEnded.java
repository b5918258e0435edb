package org.bihuan.letter;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;

/**
 * A letter has come to its end: delivered and, where it asked for a reply, assessed; or
 * dropped or withdrawn. Told once.
 *
 * @param letter identifier of the letter
 * @param caseNumber the case
 * @param kind kind
 * @param state {@code SETTLED}, {@code WITHDRAWN} or {@code DROPPED}
 * @param at when
 */
public record LetterEnded(long letter, CaseNumber caseNumber, LetterKind kind, LetterState state, Instant at) {
}
