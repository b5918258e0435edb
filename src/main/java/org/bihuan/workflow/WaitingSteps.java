package org.bihuan.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Where cases wait, told by version of the process and step: nothing is said of a case, a
 * unit or a person.
 */
public interface WaitingSteps {

	/**
	 * Versions of a process, those that nobody uses any more among them.
	 * @param process key of the process
	 * @return versions, the newest first; empty if there is no such process
	 */
	List<ProcessVersion> versions(String process);

	/**
	 * Processes that were ever deployed.
	 * @return each in its newest version, in the order of their keys
	 */
	List<ProcessVersion> processes();

	/**
	 * Steps of a process at which somebody is waited for. Reads every open task, and is
	 * for whoever looks now and then.
	 * @param process key of the process
	 * @param now what is due before is overdue
	 * @param locale the reader's language
	 * @return steps by version and name
	 */
	List<Waiting> of(String process, Instant now, Locale locale);

	/**
	 * The drawing of a version.
	 * @param process key of the process
	 * @param version its number
	 * @return BPMN 2.0 XML
	 * @throws org.bihuan.shared.Refusal.NotFound if there is none
	 */
	String drawing(String process, int version);

	/**
	 * A version of a process.
	 *
	 * @param process key of the process
	 * @param version its number
	 * @param name its name
	 */
	record ProcessVersion(String process, int version, String name) {
	}

	/**
	 * Open tasks of a step in a version.
	 *
	 * @param version number of the version
	 * @param step key of the step
	 * @param name its name in the reader's language
	 * @param open how many are open
	 * @param overdue how many of them are past their service clock
	 */
	record Waiting(int version, String step, String name, long open, long overdue) {
	}

}
