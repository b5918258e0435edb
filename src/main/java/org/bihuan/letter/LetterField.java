package org.bihuan.letter;

/**
 * A field of a letter's template.
 *
 * @param name name in templates, for example {@code unitName}
 * @param zh what it is called in Chinese
 * @param en what it is called in English
 * @param meaning what stands in it
 * @param required whether a letter of this kind needs a value
 * @param sample an invented value, for previews
 */
public record LetterField(String name, String zh, String en, String meaning, boolean required, String sample) {
}
