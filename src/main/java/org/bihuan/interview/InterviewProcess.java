package org.bihuan.interview;

import java.util.Map;
import java.util.Optional;

import org.bihuan.shared.CaseNumber;

/**
 * The process {@code interview} as we tell and ask it.
 */
interface InterviewProcess {

	/** The notice has its number. */
	String NOTICE_ISSUED = "notice-issued";

	/** What was arranged does not hold; it must be arranged anew. */
	String MOVED = "interview-moved";

	/** The minutes are not signed, and somebody else says so. */
	String UNSIGNED = "minutes-refused";

	/** The day of a promise has passed without a report. */
	String PROMISE_MISSED = "promise-missed";

	/**
	 * Starts it.
	 * @return the instance
	 */
	String start(CaseNumber number, Map<String, Object> variables);

	/** Tells an instance that waits for the message; nothing happens if it does not. */
	void tell(String instance, String message);

	/** Tells the one of several promises, by its place from 0. */
	void missed(String instance, int promise);

	/** The instance to which a task belongs, open or done. */
	Optional<String> instanceOf(String taskId);

}
