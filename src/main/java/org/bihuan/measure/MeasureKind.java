package org.bihuan.measure;

import org.jspecify.annotations.Nullable;

/**
 * What a measure is carried out by, as {@code measures.csv} says.
 *
 * @param code code of the measure
 * @param process key of the process that carries it out
 * @param letterKind kind of the letter that it issues; null if none
 */
public record MeasureKind(String code, String process, @Nullable String letterKind) {
}
