package org.bihuan.signing;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Who signs a record, and in whose place.
 *
 * @param method {@code drawn} or {@code password}
 * @param by login of who signs
 * @param signedFor login of whose post it is; null if the own one
 * @param standIn reference of the written stand-in; null if none
 * @param from first day of the stand-in; null if none
 * @param to last day of the stand-in; null if none
 * @param at when
 */
public record Signature(String method, String by, @Nullable String signedFor, @Nullable String standIn,
		@Nullable LocalDate from, @Nullable LocalDate to, Instant at) {
}
