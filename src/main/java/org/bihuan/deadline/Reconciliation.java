package org.bihuan.deadline;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One comparison of the ledger's running clocks with the engine's timers.
 *
 * @param runAt when it was made
 * @param compared how many running obligations were compared
 * @param differences how many differences were found
 * @param listed the first differences, at most 200
 */
public record Reconciliation(Instant runAt, int compared, int differences, List<Difference> listed) {

	/**
	 * What does not agree.
	 *
	 * @param obligation identifier of the obligation; null if the engine's clock belongs
	 * to none
	 * @param what NO_CLOCK, STRAY_CLOCK or OTHER_MOMENT
	 * @param expected what the ledger says
	 * @param found what the engine says
	 */
	public record Difference(@Nullable Long obligation, String what, @Nullable String expected,
			@Nullable String found) {
	}

}
