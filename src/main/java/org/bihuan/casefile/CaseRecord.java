package org.bihuan.casefile;

import java.util.Map;

import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A record to be added to the file of a case.
 *
 * @param number the case
 * @param kind what it tells
 * @param actor login, or {@code system}
 * @param subject step, decision key, obligation kind or measure
 * @param outcome outcome, or null
 * @param content details
 */
public record CaseRecord(CaseNumber number, EntryKind kind, String actor, String subject, @Nullable String outcome,
		Map<String, ?> content) {
}
