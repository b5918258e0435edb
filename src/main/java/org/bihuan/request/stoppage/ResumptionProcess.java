package org.bihuan.request.stoppage;

import org.bihuan.shared.CaseNumber;

/**
 * What we tell the process {@code resumption}.
 */
interface ResumptionProcess {

	/** Starts it, unless one is under way. */
	void start(CaseNumber number);

	/** Nothing is left to resume. */
	void voided(CaseNumber number);

}
