package org.bihuan.workflow;

import java.util.List;
import java.util.Set;

import org.bihuan.shared.CaseNumber;

/**
 * Sets a running process of one case right: steps are cancelled here and started there.
 * Clocks of obligations are not touched. Whether a person may do so is for the caller to
 * ask.
 */
public interface Modifications {

	/**
	 * What of the case runs, and where it stands.
	 * @param number the case
	 * @return running processes with steps of people, by key
	 * @throws org.bihuan.shared.Refusal.NotFound if there is no such case
	 */
	List<Standing> standing(CaseNumber number);

	/**
	 * Cancels and starts, in one transaction, and writes that with its reason into the
	 * file of the case.
	 * @param number the case
	 * @param change what is to be done
	 * @param by login of who wants it
	 * @throws org.bihuan.shared.Refusal.Invalid if no reason is given, nothing is
	 * started, or a step is unknown
	 * @throws org.bihuan.shared.Refusal.Conflict if the process has ended meanwhile or
	 * stands elsewhere, if separation of duties would be skipped without a word, or if
	 * the engine refuses
	 */
	void change(CaseNumber number, Change change, String by);

	/**
	 * What the last change of a running process did.
	 * @param number the case
	 * @return the changes, the newest first
	 */
	List<Changed> changes(CaseNumber number);

	/**
	 * A running process.
	 *
	 * @param instance identifier of the instance
	 * @param process key of the process
	 * @param name name of the process in its model
	 * @param version version of its deployment
	 * @param open where it stands
	 * @param startable steps that can be started
	 */
	record Standing(String instance, String process, String name, int version, List<Step> open, List<Step> startable) {
	}

	/**
	 * A step.
	 *
	 * @param activity its key
	 * @param name its name in the reader's language
	 * @param skipped names of the steps that nobody has done and that separation of
	 * duties counts on there
	 */
	record Step(String activity, String name, List<String> skipped) {
	}

	/**
	 * What is to be done.
	 *
	 * @param instance identifier of the instance
	 * @param cancel keys of steps that are cancelled
	 * @param start keys of steps that are started, at least one
	 * @param skips whether it is meant that separation of duties is skipped
	 * @param reason why
	 */
	record Change(String instance, Set<String> cancel, Set<String> start, boolean skips, String reason) {
	}

	/**
	 * What a change did.
	 *
	 * @param process key of the process
	 * @param version version of its deployment
	 * @param cancelled keys of the steps that were cancelled
	 * @param started keys of the steps that were started
	 * @param before keys of where it stood
	 * @param after keys of where it stood then
	 * @param reason why
	 */
	record Changed(String process, int version, List<String> cancelled, List<String> started, List<String> before,
			List<String> after, String reason) {
	}

}
