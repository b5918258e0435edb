package org.bihuan.duty;

import java.util.Map;

import org.bihuan.shared.CaseNumber;

/**
 * The process that a room runs for the file of a period, whatever its model.
 */
public interface PeriodProcess {

	/** Message by which a model hears that its period is no longer owed. */
	String DROPPED = "period-dropped";

	/**
	 * Starts it.
	 * @param model key of the model
	 * @param number the file
	 * @param variables what it needs to know
	 */
	void start(String model, CaseNumber number, Map<String, Object> variables);

	/**
	 * Its period is no longer owed; nothing happens if none runs.
	 * @param model key of the model
	 * @param number the file
	 * @param reason why, in words
	 */
	void drop(String model, CaseNumber number, String reason);

}
