package org.bihuan.deadline;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * Computes one legal clock again from its ledger: its term, its history of documents and
 * the calendar that holds. There is no other way to move a clock than a document in that
 * ledger; this only makes date and timer what the ledger says.
 */
public interface Recalculation {

	/**
	 * Computes it again, and moves date and timer if they differ.
	 * @param obligation its identifier
	 * @param by login of who asks for it
	 * @param reason why, as it was given
	 * @return what was before and is after
	 * @throws org.bihuan.shared.Refusal.Conflict if its clock does not run
	 */
	Recalculated again(long obligation, String by, String reason);

	/**
	 * What came out.
	 *
	 * @param caseNumber the case
	 * @param kind kind of obligation
	 * @param dueBefore when it was due
	 * @param dueAfter when it is due
	 * @param timerBefore when its timer rang; null if it had none
	 * @param timerAfter when its timer rings; null if it has none
	 */
	record Recalculated(CaseNumber caseNumber, String kind, Instant dueBefore, Instant dueAfter,
			@Nullable Instant timerBefore, @Nullable Instant timerAfter) {

		/**
		 * Whether anything had to be moved.
		 * @return true if date or timer are others than before
		 */
		public boolean isMoved() {
			return !this.dueBefore.equals(this.dueAfter) || this.timerAfter == null
					|| !this.timerAfter.equals(this.timerBefore);
		}

	}

}
