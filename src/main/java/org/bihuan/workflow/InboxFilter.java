package org.bihuan.workflow;

import org.jspecify.annotations.Nullable;

/**
 * What to list of the tasks of a person.
 *
 * @param list which list
 * @param caseNumber only of this case
 * @param unit only of this unit
 * @param step only this step
 * @param overdue only those past due
 * @param cursor where the page starts, as the page before told
 * @param limit rows of a page, 1 to 200
 */
public record InboxFilter(Box list, @Nullable String caseNumber, @Nullable String unit, @Nullable String step,
		boolean overdue, @Nullable String cursor, int limit) {

	/** The tabs. */
	public enum Box {

		/** 待签: open, unassigned, in one of my groups, and I may do it. */
		CLAIMABLE,
		/** 待办: claimed by me. */
		MINE,
		/** 已办: completed by me. */
		DONE,
		/** 我发起: cases and requests that I opened, one row each with the present step. */
		STARTED,
		/** 抄送我: sent to me to be read. */
		COPIED

	}

}
