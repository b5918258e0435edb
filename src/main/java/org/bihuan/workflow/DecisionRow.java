package org.bihuan.workflow;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A row of a table that matched.
 *
 * @param rule identifier of the row
 * @param outputs its outputs without the basis
 * @param document document behind it
 * @param place place in the document
 */
public record DecisionRow(String rule, Map<String, @Nullable Object> outputs, @Nullable String document,
		@Nullable String place) {
}
