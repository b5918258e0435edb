package org.bihuan.casefile;

import java.util.List;

import org.bihuan.shared.CaseNumber;

/**
 * Evidence: photos and papers, kept byte for byte.
 */
public interface Evidence {

	/**
	 * Adds a file to an open task.
	 * @param number the case
	 * @param step the step
	 * @param taskId the task
	 * @param kind kind asked for by the form
	 * @param fileName name as sent
	 * @param content the bytes
	 * @param actor login
	 * @return what was stored
	 * @throws org.bihuan.shared.Refusal.Invalid if it is empty, too large, or of a type
	 * that is not allowed or does not match its name
	 */
	EvidenceView add(CaseNumber number, String step, String taskId, String kind, String fileName, byte[] content,
			String actor);

	/**
	 * Takes a file back that was added to a task that is still open.
	 * @param id the evidence
	 * @param taskId the task it must belong to
	 * @param actor login; must be the one who added it
	 */
	void remove(String id, String taskId, String actor);

	/**
	 * Evidence of a case in the order it was added.
	 * @param number the case
	 * @return the evidence
	 */
	List<EvidenceView> ofCase(CaseNumber number);

	/**
	 * Evidence added to a task.
	 * @param taskId the task
	 * @return the evidence
	 */
	List<EvidenceView> ofTask(String taskId);

	/**
	 * One piece of evidence.
	 * @param id its identifier
	 * @return the evidence
	 * @throws org.bihuan.shared.Refusal.NotFound if there is none
	 */
	EvidenceView find(String id);

	/**
	 * The bytes.
	 * @param id its identifier
	 * @return the bytes as they were sent
	 */
	byte[] content(String id);

	/**
	 * Removes the bytes of all evidence of a case for good. Records and hashes stay.
	 * @param number the case
	 * @return how many pieces lost their bytes
	 */
	int discard(CaseNumber number);

}
