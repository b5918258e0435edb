package org.bihuan.letter;

/**
 * An issued letter as an archive keeps it.
 *
 * @param letter the letter
 * @param text the text that was hashed at issue; its hash stands in the case's chain
 */
public record KeptLetter(LetterView letter, CanonicalText text) {
}
