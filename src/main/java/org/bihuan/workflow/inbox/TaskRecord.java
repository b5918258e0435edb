package org.bihuan.workflow.inbox;

import org.bihuan.workflow.InboxRow;
import org.jspecify.annotations.Nullable;

/**
 * A row of the inbox with what only completion needs.
 *
 * @param row the row as lists show it
 * @param definitionId the version of the model that the task belongs to
 * @param stepNameEn English name of the step
 * @param obligation legal obligation that the step serves
 * @param notBy steps whose doers are kept out
 * @param state OPEN, DONE or DROPPED
 */
public record TaskRecord(InboxRow row, String definitionId, String stepNameEn, @Nullable String obligation,
		@Nullable String notBy, String state) {

	/**
	 * Whether it still waits.
	 * @return true while open
	 */
	public boolean open() {
		return "OPEN".equals(this.state);
	}

}
