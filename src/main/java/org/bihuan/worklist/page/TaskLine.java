package org.bihuan.worklist.page;

import org.bihuan.worklist.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * A task as one line of the list.
 *
 * @param id the task
 * @param title title of the case
 * @param caseNumber the case
 * @param unit name of the unit
 * @param step name of the step
 * @param major whether the hazard is major
 * @param lamp how near the due date is; null for a done task
 * @param when the due date in words, or the day it was done
 * @param claimable whether the reader may claim it now
 * @param unread whether it was copied to the reader and not opened yet
 * @param refused why claiming it just failed
 */
record TaskLine(String id, String title, String caseNumber, String unit, String step, boolean major,
		@Nullable Lamp lamp, @Nullable String when, boolean claimable, boolean unread, @Nullable String refused) {
}
