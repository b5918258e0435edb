package org.bihuan.escalation.ladder;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A measure that the table proposes.
 *
 * @param measure the measure
 * @param maySkip whether it may be skipped
 * @param waitDays working days until the ladder looks again
 * @param document document behind it
 * @param place place in it
 */
@Embeddable
public record Rung(String measure, boolean maySkip, int waitDays, @Nullable String document, @Nullable String place) {
}
