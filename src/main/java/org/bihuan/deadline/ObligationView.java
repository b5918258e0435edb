package org.bihuan.deadline;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An obligation as pages and programs read it.
 *
 * @param id its identifier
 * @param caseNumber the case
 * @param kind kind of obligation, or the step for a service clock
 * @param service whether it is a service clock of a task
 * @param item which of several of its kind; null if there is only one
 * @param unit code of who must meet it: the enterprise, or the authority
 * @param state {@code running}, {@code held}, {@code paused}, {@code met}, {@code missed}
 * or {@code ended}
 * @param overdue whether it fell due and is still open
 * @param startedAt when its clock started
 * @param dueAt when it is due; while held or paused, when it would have been
 * @param missedAt when it fell due unmet; null if it did not
 * @param settledAt when it was met or ended; null while open
 * @param provisional whether the date may move because a notice is not out yet
 * @param daysLeft working days left, negative when past; null while held, paused or
 * settled
 * @param basis what stands behind its length
 * @param segments what happened to the clock, in order
 */
public record ObligationView(long id, String caseNumber, String kind, boolean service, @Nullable String item,
		String unit, String state, boolean overdue, Instant startedAt, Instant dueAt, @Nullable Instant missedAt,
		@Nullable Instant settledAt, boolean provisional, @Nullable Integer daysLeft, Basis basis,
		List<Segment> segments) {

	/**
	 * A stretch of the clock.
	 *
	 * @param kind RUN, HOLD, PAUSE, EXTEND or REWORK
	 * @param from when it began
	 * @param until when it ended; null while it lasts
	 * @param dueAt due date in this stretch
	 * @param document document or act behind it
	 */
	public record Segment(String kind, Instant from, @Nullable Instant until, Instant dueAt, String document) {
	}

}
