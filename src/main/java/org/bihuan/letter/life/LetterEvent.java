package org.bihuan.letter.life;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened to a letter.
 *
 * @param what what it was, for example {@code RECEIVED}
 * @param actor login of who did it, or {@code system}
 * @param at when
 * @param detail facts by name
 */
public record LetterEvent(String what, String actor, Instant at, Map<String, String> detail) {
}
