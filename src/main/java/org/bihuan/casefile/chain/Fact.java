package org.bihuan.casefile.chain;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded.
 *
 * @param kind what it tells
 * @param actor login, or {@code system}
 * @param subject what it is about
 * @param outcome what happened, or null
 * @param content details
 */
public record Fact(String kind, String actor, String subject, @Nullable String outcome, Map<String, ?> content) {
}
