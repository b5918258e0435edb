package org.bihuan.casepage;

import java.util.List;

import org.bihuan.casefile.CaseHeader;
import org.bihuan.casepage.DecisionWords.DecisionRow;
import org.bihuan.hazard.HazardView;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of a case.
 *
 * @param cover the cover
 * @param hazard the hazard; null if the case is about something else
 * @param criterion wording of the criterion that it meets, with its place; empty if none
 * @param gradeBasis what stands behind the grade; empty if no table graded it
 * @param lamp the most pressing legal time; null if no clock counts
 * @param open open tasks
 * @param obligations obligations, legal ones first
 * @param measures measures, in the timeline's words
 * @param decisions what tables decided
 * @param photos evidence
 * @param timeline the record, oldest first
 * @param done keys of steps done, for the diagram
 * @param current keys of steps at which the case stands
 */
record CaseView(CaseHeader cover, @Nullable HazardView hazard, String criterion, String gradeBasis, @Nullable Lamp lamp,
		List<OpenTask> open, List<Clock> obligations, List<Event> measures, List<DecisionRow> decisions, Gallery photos,
		List<Event> timeline, String done, String current) {

	/**
	 * An open task.
	 *
	 * @param id the task
	 * @param step key of its step
	 * @param name name of its step
	 * @param about what in the case it is about; null if the whole case
	 * @param holder who holds it, or who may
	 * @param claimed whether somebody holds it
	 * @param mine whether the reader may do it
	 * @param lamp what is left of its time; null if it has no clock
	 * @param next names of the steps it may lead to
	 */
	record OpenTask(String id, String step, String name, @Nullable String about, String holder, boolean claimed,
			boolean mine, @Nullable Lamp lamp, List<String> next) {
	}

	/**
	 * An obligation.
	 *
	 * @param kind its name
	 * @param service whether it is the service clock of a task
	 * @param who who must meet it
	 * @param state its state in words
	 * @param lamp its lamp and due moment
	 * @param provisional whether the date may move
	 * @param missed when it fell due; empty if it did not
	 * @param basis document and place
	 * @param segments what happened to the clock
	 */
	record Clock(String kind, boolean service, String who, String state, Lamp lamp, boolean provisional, String missed,
			String basis, List<Stretch> segments) {
	}

	/**
	 * A stretch of a clock.
	 *
	 * @param kind what it was
	 * @param from when it began
	 * @param until when it ended; empty while it lasts
	 * @param due due moment in it
	 * @param document document or act behind it
	 */
	record Stretch(String kind, String from, String until, String due, String document) {
	}

}
