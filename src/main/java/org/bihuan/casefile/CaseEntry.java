package org.bihuan.casefile;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One immutable record of a case file, a link of its hash chain.
 *
 * @param seq position in the chain, from 1
 * @param kind what it tells
 * @param at when
 * @param actor login of the person, or {@code system}
 * @param subject step, decision key, obligation kind or measure
 * @param outcome outcome of the step or what happened to the subject
 * @param content details
 * @param hash hash of this record over its content and the hash before
 */
public record CaseEntry(long seq, EntryKind kind, Instant at, String actor, String subject, @Nullable String outcome,
		Map<String, Object> content, String hash) {
}
