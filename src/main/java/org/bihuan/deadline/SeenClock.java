package org.bihuan.deadline;

import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A legal clock in somebody's sight, whether it still counts or not.
 *
 * @param obligation identifier of the obligation
 * @param caseNumber the case
 * @param title title of the case
 * @param unitName name of the unit that the case is about
 * @param kind kind of obligation, for example {@code plan}
 * @param state {@code running}, {@code held}, {@code paused}, {@code met}, {@code missed}
 * or {@code ended}
 * @param counting the clock as the board has it; null if it does not count any more,
 * because it stands or was settled
 */
public record SeenClock(long obligation, CaseNumber caseNumber, String title, String unitName, String kind,
		String state, @Nullable OverdueClock counting) {
}
