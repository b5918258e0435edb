package org.bihuan.deadline;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One comparison of the ledger's running clocks with the engine's timers and the inbox,
 * and what was repaired.
 *
 * @param runAt when it was made
 * @param compared how many running obligations were compared
 * @param differences how many differences were found
 * @param repaired how many of them were repaired
 * @param startedBy login of who asked for it; {@code system} for the daily one
 * @param reason why it was asked for; null for the daily one
 * @param listed the first differences, at most 200
 */
public record Reconciliation(Instant runAt, int compared, int differences, int repaired, String startedBy,
		@Nullable String reason, List<Difference> listed) {

	/**
	 * What does not agree. The ledger is the truth.
	 *
	 * @param obligation identifier of the obligation; null if the engine's clock belongs
	 * to none
	 * @param caseNumber the case; null as before
	 * @param kind kind of obligation, or the step; null as before
	 * @param what NO_CLOCK, STRAY_CLOCK, OTHER_MOMENT, FAILED_CLOCK, UNTOLD_DUE or
	 * OTHER_DUE; OTHER_COUNT if the sums of the board are wrong
	 * @param expected what the ledger says
	 * @param found what the engine or the inbox says
	 * @param repair RESTARTED, ENDED, MOVED, RETRIED, RUNG_LATE, SET, RECOUNTED or
	 * FAILED; null if nothing was done
	 * @param repairedAt when it was repaired
	 */
	public record Difference(@Nullable Long obligation, @Nullable String caseNumber, @Nullable String kind, String what,
			@Nullable String expected, @Nullable String found, @Nullable String repair, @Nullable Instant repairedAt) {
	}

}
