package org.bihuan.letter.life;

import java.util.Map;

/**
 * The process {@code official-letter} as we ask it.
 */
interface LetterProcess {

	/**
	 * Starts it.
	 * @return the instance
	 */
	String start(Letter letter, Map<String, Object> variables);

	/** The letter to which a task belongs, open or done. */
	long letterOf(String taskId);

	/** The time to confirm receipt is over: goes on to delivery on paper. */
	void receiptOverdue(String taskId);

	/** Ends it, if it still runs. */
	void callOff(long letter, String why);

}
