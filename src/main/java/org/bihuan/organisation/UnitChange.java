package org.bihuan.organisation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One value of a unit's entry that was changed.
 *
 * @param at when
 * @param by login of who changed it
 * @param field {@code name}, {@code sectors}, {@code riskTags}, {@code leadAuthority},
 * {@code town}, {@code standing} or {@code standingNote}
 * @param before codes or text until then, codes with a space between; null if there was
 * none
 * @param after codes or text since then; null if there is none
 */
public record UnitChange(Instant at, String by, String field, @Nullable String before, @Nullable String after) {
}
