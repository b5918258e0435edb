package org.bihuan.workflow;

import java.util.List;

import org.bihuan.shared.CaseNumber;

/**
 * The way that a case has gone through its models, element by element, as far as the
 * engine's history reaches back.
 */
public interface PassedElements {

	/**
	 * What the processes of a case have entered, the oldest first.
	 * @param number the case
	 * @return elements, one for each time it was entered
	 */
	List<Passed> of(CaseNumber number);

	/**
	 * An element that was entered.
	 *
	 * @param process key of the process
	 * @param element identifier of the element in its model
	 * @param left whether it was left again
	 */
	record Passed(String process, String element, boolean left) {
	}

}
