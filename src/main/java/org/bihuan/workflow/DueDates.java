package org.bihuan.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * Due dates in the inbox, many at once: a few statements whatever their number.
 */
public interface DueDates {

	/**
	 * Sets when the open tasks that serve obligations are due.
	 * @param dates dates by case and obligation
	 */
	void serve(List<Served> dates);

	/**
	 * Sets when tasks are due.
	 * @param dates date by task; null for one that is never due
	 */
	void set(Map<String, @Nullable Instant> dates);

	/**
	 * Open tasks and when they are due, in the order of their identifiers.
	 * @param after the last one of the page before; empty for the first
	 * @param limit how many at most
	 * @return the tasks
	 */
	List<Open> open(String after, int limit);

	/**
	 * When the tasks of an obligation are due.
	 *
	 * @param caseNumber the case
	 * @param obligation the obligation
	 * @param dueAt when
	 */
	record Served(CaseNumber caseNumber, String obligation, Instant dueAt) {
	}

	/**
	 * An open task.
	 *
	 * @param task the task
	 * @param caseNumber the case
	 * @param obligation the obligation that it serves; null if it has a clock of its own
	 * @param dueAt when it is due; null if never
	 */
	record Open(String task, CaseNumber caseNumber, @Nullable String obligation, @Nullable Instant dueAt) {
	}

}
