package org.bihuan.escalation;

import java.time.Instant;
import java.util.List;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * How a live ladder stands.
 *
 * @param caseNumber the case
 * @param addressee at whom it is aimed
 * @param ofEnterprise whether that is an enterprise, and not an authority or a town
 * @param held whether all that is left was filed and is being looked at: no measure is
 * taken for now
 * @param openedAt since when it stands
 * @param taken rungs that were decided, in order
 * @param asked the rung that waits for a person's decision; null if none does
 * @param next the rung that will be proposed next, as far as is known today; null while a
 * person is asked, and when no rung is left
 * @param nextAt when the ladder looks again; null while a person is asked
 * @param reasons why it stands, the gravest first: it ends when none of these is left.
 * While it is held they are all being looked at
 */
public record LadderState(CaseNumber caseNumber, UnitCode addressee, boolean ofEnterprise, boolean held,
		Instant openedAt, List<Taken> taken, @Nullable Proposed asked, @Nullable Proposed next,
		@Nullable Instant nextAt, List<Trigger> reasons) {

	/**
	 * A rung that was decided.
	 *
	 * @param measure code of the measure
	 * @param at when
	 * @param skipped whether it was skipped and not taken
	 * @param letter number of the letter by which it was carried out, as printed; null if
	 * none was issued
	 */
	public record Taken(String measure, Instant at, boolean skipped, @Nullable String letter) {
	}

	/**
	 * A rung that is proposed, or will be.
	 *
	 * @param measure code of the measure
	 * @param maySkip whether it may be skipped
	 * @param waitDays working days from its decision until the ladder looks again
	 * @param document document behind it
	 * @param place place in it
	 */
	public record Proposed(String measure, boolean maySkip, int waitDays, @Nullable String document,
			@Nullable String place) {
	}

}
