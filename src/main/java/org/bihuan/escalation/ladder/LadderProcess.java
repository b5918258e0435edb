package org.bihuan.escalation.ladder;

import java.util.Map;

import org.bihuan.shared.CaseNumber;

/**
 * What we tell the ladder's process.
 */
public interface LadderProcess {

	/** Something about the grounds has changed. */
	String LOOK = "ladder-look";

	/** Whatever is left was filed and is being looked at. */
	String GROUNDS_HELD = "grounds-held";

	/** No ground is left. */
	String GROUNDS_CLOSED = "grounds-closed";

	/** The case has closed. */
	String CASE_CLOSED = "case-closed";

	/**
	 * Starts a ladder.
	 * @param number the case, business key of the process
	 * @param variables the ladder's identifier and what its gateways need
	 * @return the process instance
	 */
	String start(CaseNumber number, Map<String, Object> variables);

	/**
	 * Tells one ladder something, if it waits for it.
	 * @param instanceId the process instance
	 * @param message what
	 */
	void tell(String instanceId, String message);

	/**
	 * The ladder to which an open task belongs.
	 * @param taskId the task
	 * @return the ladder's identifier
	 */
	long ladderOf(String taskId);

}
