package org.bihuan.escalation.ladder;

import java.time.Instant;
import java.util.List;

import org.bihuan.escalation.Trigger;
import org.bihuan.measure.MeasureView;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A ladder as it is told: why it stands, what was done, what is asked now and what is
 * ahead.
 *
 * @param number the case
 * @param addressee at whom it is aimed
 * @param ofEnterprise whether that is an enterprise, and not an authority or a town
 * @param openedAt since when it stands
 * @param endedAt when it ended; null while it lives
 * @param reasons grounds, the first one first
 * @param done rungs that were decided, in order
 * @param now rung that waits for a person; null if none does
 * @param ahead rungs that follow, in order
 * @param nextAt when it looks again; null while a person is asked, or when it has ended
 */
public record LadderStory(CaseNumber number, UnitCode addressee, boolean ofEnterprise, Instant openedAt,
		@Nullable Instant endedAt, List<Reason> reasons, List<Done> done, @Nullable Rung now, List<Rung> ahead,
		@Nullable Instant nextAt) {

	/**
	 * Whether all that is left was filed and is being looked at.
	 * @return true if no measure is taken for now
	 */
	public boolean held() {
		return this.endedAt == null && this.reasons.stream().noneMatch((reason) -> "OPEN".equals(reason.state()));
	}

	/**
	 * A ground.
	 *
	 * @param trigger why
	 * @param state OPEN, HELD or CLOSED
	 * @param since since when
	 * @param countsFrom when it begins to count; null if at once
	 */
	public record Reason(Trigger trigger, String state, Instant since, @Nullable Instant countsFrom) {
	}

	/**
	 * A rung that was decided.
	 *
	 * @param measure code of the measure
	 * @param skipped whether it was skipped
	 * @param at when
	 * @param by login of who decided
	 * @param registered the measure as it stands; null if it was skipped
	 */
	public record Done(String measure, boolean skipped, Instant at, String by, @Nullable MeasureView registered) {
	}

}
