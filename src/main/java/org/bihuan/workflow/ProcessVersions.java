package org.bihuan.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The versions of the processes in which people do steps. Clocks, sweeps and other
 * processes without a step of people are not among them: they end by themselves and are
 * never moved.
 */
public interface ProcessVersions {

	/**
	 * Every version of every such process.
	 * @return versions by key, the newest first
	 */
	List<ProcessVersion> all();

	/**
	 * The drawing of a version.
	 * @param process key of the process
	 * @param version version of its deployment
	 * @return BPMN 2.0 XML as deployed
	 * @throws org.bihuan.shared.Refusal.NotFound if there is no such version
	 */
	String xml(String process, int version);

	/**
	 * Where cases of a version wait, and how long its steps took. Reads every task once.
	 * @param process key of the process
	 * @param version version of its deployment
	 * @return steps that anybody has met on this version, by key
	 * @throws org.bihuan.shared.Refusal.NotFound if there is no such version
	 */
	List<StepLoad> load(String process, int version);

	/**
	 * A version of a process.
	 *
	 * @param process key of the process
	 * @param name name of the process in its model
	 * @param version version of its deployment, from 1
	 * @param deployedAt when it was deployed
	 * @param running how many instances run on it
	 */
	record ProcessVersion(String process, String name, int version, Instant deployedAt, long running) {
	}

	/**
	 * What waits at a step of a version, and what was done there.
	 *
	 * @param step key of the step
	 * @param name its name in the reader's language
	 * @param open how many tasks are open
	 * @param overdue how many of them are past their due date
	 * @param took between which days tasks were done
	 */
	record StepLoad(String step, String name, long open, long overdue, List<Took> took) {
	}

	/**
	 * Tasks that began and were done on the same days.
	 *
	 * @param began day on which they began to wait, in Shanghai
	 * @param done day on which they were done
	 * @param times how many tasks
	 */
	record Took(LocalDate began, LocalDate done, long times) {
	}

}
