package org.bihuan.recheck;

import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * One case of a draw.
 *
 * @param caseNumber the case
 * @param ungraded whether no criterion could be asked: then it is always drawn
 * @param mark SHA-256 of seed, a vertical bar and the number, by which the list is
 * ordered
 * @param drawn whether it is in the sample
 * @param result {@code passed}, {@code regrade} or {@code failed}; null while open
 * @param newCase case that was opened; null if none
 */
record Ticket(CaseNumber caseNumber, boolean ungraded, String mark, boolean drawn, @Nullable String result,
		@Nullable CaseNumber newCase) {
}
