package org.bihuan.hazard;

import org.bihuan.shared.CaseNumber;

/**
 * What is put right in a hazard's case after somebody looked at it again.
 */
public interface Corrections {

	/**
	 * A failed verification does not count: an objection to it was upheld.
	 * @param number the case
	 * @param actor login of who upheld it
	 */
	void revokeFailure(CaseNumber number, String actor);

	/**
	 * Opens a case for what somebody found when checking a closed one again.
	 * @param closed the closed case
	 * @param major whether it is graded MAJOR by hand; otherwise the table grades it
	 * @param description what was found
	 * @param actor login of who found it
	 * @return number of the new case
	 */
	CaseNumber reopen(CaseNumber closed, boolean major, String description, String actor);

}
