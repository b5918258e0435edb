package org.bihuan.letter.text;

/**
 * A template filled in.
 *
 * @param templateVersion version of the template
 * @param text what it says
 * @param sha256 hash of the text's value, in small hexadecimal digits
 */
public record Composed(long templateVersion, CanonicalText text, String sha256) {
}
