package org.bihuan.deadline;

import org.jspecify.annotations.Nullable;

/**
 * What stands behind a date.
 *
 * @param document identifier of the document
 * @param place place in the document; null if the whole
 */
public record Basis(String document, @Nullable String place) {
}
