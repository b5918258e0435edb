package org.bihuan.workflow;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * The inbox projection as rooms may change it.
 */
public interface Inbox {

	/**
	 * Sets when a task is due.
	 * @param taskId the task
	 * @param dueAt when, or null if it has no clock
	 */
	void setDue(String taskId, @Nullable Instant dueAt);

	/**
	 * Sets the grade that open tasks of a case show.
	 * @param number the case
	 * @param grade the grade
	 */
	void setGrade(CaseNumber number, String grade);

	/**
	 * Sets when the open tasks of a case that serve an obligation are due.
	 * @param number the case
	 * @param obligation the obligation
	 * @param dueAt when, or null if its clock does not run
	 */
	void setDue(CaseNumber number, String obligation, @Nullable Instant dueAt);

}
