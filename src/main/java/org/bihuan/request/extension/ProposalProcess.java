package org.bihuan.request.extension;

import java.util.Optional;

import org.bihuan.shared.CaseNumber;

/**
 * The process {@code clock-proposal}; a case may have several.
 */
interface ProposalProcess {

	/**
	 * Starts it.
	 * @param number the case
	 * @param decidedBy who decides, for example {@code section-chief@authority}
	 * @return its instance
	 */
	String start(CaseNumber number, String decidedBy);

	/**
	 * The instance that a task belongs to.
	 * @param taskId the task, open or done
	 * @return the instance; empty if there is no such task
	 */
	Optional<String> instanceOf(String taskId);

}
