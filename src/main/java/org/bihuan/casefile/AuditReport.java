package org.bihuan.casefile;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Result of reading all chains.
 *
 * @param entries records read
 * @param chains chains read
 * @param ok whether every link and every anchored head holds
 * @param firstBroken scope and number of the first record that does not fit; null if ok
 * @param anchoredUntil when heads were last signed; null if never
 */
public record AuditReport(long entries, long chains, boolean ok,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String firstBroken, @Nullable Instant anchoredUntil) {
}
