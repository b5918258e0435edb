package org.bihuan.deadline.service;

import java.util.Optional;

import org.bihuan.shared.UnitCode;

/**
 * Whose people hold an open task.
 */
interface TaskHolder {

	/** The unit of the task's first candidate group. */
	Optional<UnitCode> unit(String taskId);

}
