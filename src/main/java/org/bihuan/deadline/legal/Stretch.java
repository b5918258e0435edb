package org.bihuan.deadline.legal;

import java.time.Instant;

import org.bihuan.calendar.Term;
import org.jspecify.annotations.Nullable;

/**
 * A row of a clock's history, as far as its due date follows from it.
 *
 * @param kind RUN, HOLD, PAUSE, EXTEND, REWORK or CALENDAR
 * @param from when it began
 * @param dueAt due date that was written then
 * @param counts whether the clock ran in it
 * @param added what was added to the term; null if nothing
 * @param atLeast working days that were left at least; null if nothing was said
 */
record Stretch(String kind, Instant from, Instant dueAt, boolean counts, @Nullable Term added,
		@Nullable Integer atLeast) {
}
