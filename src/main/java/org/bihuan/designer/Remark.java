package org.bihuan.designer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an element.
 *
 * @param id its identifier
 * @param element id of the element; null if the draft as a whole
 * @param text what is said
 * @param by login of who says so
 * @param at when
 * @param settledBy login of who settled it; null if nobody has
 * @param settledAt when; null if nobody has
 */
public record Remark(String id, @Nullable String element, String text, String by, Instant at,
		@Nullable String settledBy, @Nullable Instant settledAt) {
}
