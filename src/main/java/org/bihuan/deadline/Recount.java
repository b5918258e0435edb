package org.bihuan.deadline;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far the clocks have followed an import of the calendar.
 *
 * @param importId the import
 * @param begunAt when it was taken over
 * @param seen running clocks counted again so far
 * @param movedLegal legal obligations moved so far
 * @param movedService service clocks moved so far
 * @param doneAt when all had followed; null while some may not have
 */
public record Recount(long importId, Instant begunAt, int seen, int movedLegal, int movedService,
		@Nullable Instant doneAt) {
}
