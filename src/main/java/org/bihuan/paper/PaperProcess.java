package org.bihuan.paper;

import java.util.Map;

import org.bihuan.shared.CaseNumber;

/**
 * The process {@code duty-paper}.
 */
interface PaperProcess {

	/** Message by which it hears that its period is no longer owed. */
	String PERIOD_DROPPED = "period-dropped";

	/**
	 * Starts it.
	 * @param number the file
	 * @param variables what it needs to know
	 */
	void start(CaseNumber number, Map<String, Object> variables);

	/**
	 * Its period is no longer owed; nothing happens if none runs.
	 * @param number the file
	 * @param reason why, in words
	 */
	void drop(CaseNumber number, String reason);

}
