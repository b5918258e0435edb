package org.bihuan.workflow.inbox;

import java.util.Set;

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
 * @param ties what else decides who may file it
 */
public record TaskRecord(InboxRow row, String definitionId, String stepNameEn, @Nullable String obligation,
		@Nullable String notBy, String state, Ties ties) {

	/**
	 * A task that is being opened: nobody has it yet.
	 * @param row the row as lists show it
	 * @param definitionId the version of the model that the task belongs to
	 * @param stepNameEn English name of the step
	 * @param obligation legal obligation that the step serves
	 * @param notBy steps whose doers are kept out
	 * @param state OPEN
	 */
	public TaskRecord(InboxRow row, String definitionId, String stepNameEn, @Nullable String obligation,
			@Nullable String notBy, String state) {
		this(row, definitionId, stepNameEn, obligation, notBy, state, Ties.NONE);
	}

	/**
	 * Whether it still waits.
	 * @return true while open
	 */
	public boolean open() {
		return "OPEN".equals(this.state);
	}

	/**
	 * Who is kept out of a task, and whom it waits for.
	 *
	 * @param barred logins kept out by separation of duties
	 * @param delegated whether somebody else prepares it
	 * @param toBeSigned whether somebody who was asked to sign beside has not answered
	 */
	public record Ties(Set<String> barred, boolean delegated, boolean toBeSigned) {

		static final Ties NONE = new Ties(Set.of(), false, false);

	}

}
