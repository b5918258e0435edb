package org.bihuan.letter;

/**
 * A letter in words.
 *
 * @param templateVersion identifier of the version of the template
 * @param text the text
 * @param sha256 hash of the text's bytes, lower-case hexadecimal
 */
public record Composed(long templateVersion, CanonicalText text, String sha256) {
}
