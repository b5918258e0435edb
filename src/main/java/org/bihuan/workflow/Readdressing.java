package org.bihuan.workflow;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;

/**
 * Gives what waits at one authority to another.
 */
public interface Readdressing {

	/**
	 * Addresses every open task of a case that waits at one authority to the same role at
	 * another; whoever had claimed one and does not belong there loses it. What is asked
	 * of the old authority itself, it still answers.
	 * @param number the case
	 * @param from where they wait
	 * @param to where they go
	 */
	void move(CaseNumber number, UnitCode from, UnitCode to);

}
