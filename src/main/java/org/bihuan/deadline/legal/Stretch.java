package org.bihuan.deadline.legal;

import java.time.Instant;

import org.bihuan.calendar.Term;
import org.jspecify.annotations.Nullable;

/**
 * A row of a clock's history, as far as its due date follows from it.
 *
 * @param kind RUN, HOLD, PAUSE, EXTEND, REWORK, CALENDAR or TAKEN_BACK
 * @param from when it began
 * @param dueAt due date that was written then
 * @param counts whether the clock ran in it
 * @param added what was added to the term; null if nothing
 * @param atLeast working days that were left at least; null if nothing was said
 */
record Stretch(String kind, Instant from, Instant dueAt, boolean counts, @Nullable Term added,
		@Nullable Integer atLeast) {

	/** A filing is as if it had never been: the due date before it stays. */
	static final String TAKEN_BACK = "TAKEN_BACK";

	boolean takenBack() {
		return TAKEN_BACK.equals(this.kind);
	}

}
