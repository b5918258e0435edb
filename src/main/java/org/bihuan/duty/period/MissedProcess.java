package org.bihuan.duty.period;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;

/**
 * What we tell the process {@code recurring-duty}.
 */
interface MissedProcess {

	/**
	 * The first miss has opened a file.
	 * @param number the file
	 * @param unit who owed
	 * @param asked role that explains it
	 */
	void start(CaseNumber number, UnitCode unit, String asked);

	/**
	 * One more was missed.
	 * @param number the file
	 */
	void missedAgain(CaseNumber number);

}
