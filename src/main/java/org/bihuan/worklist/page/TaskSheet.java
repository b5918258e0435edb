package org.bihuan.worklist.page;

import java.util.List;

import org.bihuan.hazard.FiledBefore;
import org.bihuan.worklist.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * What the task page shows.
 *
 * @param id the task
 * @param key key of the step
 * @param step name of the step
 * @param title title of the case
 * @param caseNumber the case
 * @param description what is dangerous; null if the case is no hazard's
 * @param location where it is; null if the case is no hazard's
 * @param unit name of the unit
 * @param sector name of the sector
 * @param major whether the hazard is major
 * @param groups who may do it, in words
 * @param holder who holds or did it; null while claimable
 * @param heldAt since when, or when it was done
 * @param lamp how near the due date is
 * @param due due date in words; null if it has no clock
 * @param reasons what stands behind the date
 * @param state {@code claimable}, {@code mine}, {@code elsewhere}, {@code done},
 * {@code dropped} or {@code closed} for somebody who may only look
 * @param answers what was entered, once done
 * @param path steps done so far
 */
record TaskSheet(String id, String key, String step, String title, String caseNumber, @Nullable String description,
		@Nullable String location, String unit, String sector, boolean major, List<String> groups,
		@Nullable String holder, @Nullable String heldAt, Lamp lamp, @Nullable String due, List<Reason> reasons,
		String state, List<Answer> answers, List<PastStep> path) {

	/**
	 * Whether it waits, and what was filed before helps to do it.
	 * @return true if so
	 */
	public boolean buildsOnFiled() {
		return !"done".equals(this.state) && !"dropped".equals(this.state) && !FiledBefore.of(this.key).isEmpty();
	}

	/**
	 * A clock that ends at the task's due date.
	 *
	 * @param messageKey key of the obligation's name; null for the step's own clock
	 * @param document title of the document behind it; null if the plan is what stands
	 * behind it
	 * @param place place in the document
	 * @param reminders when somebody was reminded of it, in words
	 */
	record Reason(@Nullable String messageKey, @Nullable String document, @Nullable String place,
			List<String> reminders) {
	}

	/**
	 * A step that was done.
	 *
	 * @param id its task
	 * @param step name of the step
	 * @param person who did it
	 * @param at when, in words
	 * @param outcome its outcome in words; null if the step has none
	 */
	record PastStep(String id, String step, String person, String at, @Nullable String outcome) {
	}

}
