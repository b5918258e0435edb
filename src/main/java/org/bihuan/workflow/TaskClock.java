package org.bihuan.workflow;

import java.time.Instant;
import java.util.Optional;

/**
 * Knows when a task that is being opened is due, so that its row in the inbox says so
 * from the beginning.
 */
public interface TaskClock {

	/**
	 * Starts the clock of a task, if it has one of its own; told before its row is
	 * written, in the same transaction.
	 * @param task the task
	 * @return when it is due; empty if nothing runs for it
	 */
	Optional<Instant> start(TaskOpened task);

}
