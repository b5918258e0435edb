package org.bihuan.bench;

import java.util.List;

/**
 * One side's way of leading a hazard from its registration to the end: registered,
 * confirmed, fixed at once, verified, signed off, looked back upon.
 */
interface Loop {

	/** The user tasks of a loop, in order. */
	List<String> STEPS = List.of("confirm-registration", "fix-at-once", "verify", "sign-off", "look-back");

	/** What is done at each step. */
	List<String> ACTS = List.of("list", "claim", "form", "evidence", "complete");

	/**
	 * Begins.
	 * @return number of the case
	 */
	String register();

	/**
	 * Does one thing at a step.
	 * @param number the case
	 * @param step key of the step
	 * @param act one of the acts; nothing happens where a side knows none
	 */
	void act(String number, String step, String act);

	/**
	 * From the beginning to the end.
	 * @return number of the case
	 */
	default String run() {
		String number = register();
		for (String step : STEPS) {
			for (String act : ACTS) {
				act(number, step, act);
			}
		}
		return number;
	}

}
