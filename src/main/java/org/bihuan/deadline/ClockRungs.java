package org.bihuan.deadline;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Which measure is in force against those who are late: told by the room that climbs the
 * ladders, for lists and counts of clocks.
 */
public interface ClockRungs {

	/**
	 * Notes the last measure in force.
	 * @param number the case
	 * @param debtor who is late
	 * @param measure code of the measure; null if none is in force any more
	 */
	void set(CaseNumber number, UnitCode debtor, @Nullable String measure);

}
