package org.bihuan.duty;

import java.util.List;

import org.bihuan.shared.UnitCode;

/**
 * Projects, sites and events of units, for which duties are owed one by one.
 */
public interface DutyTargets {

	/**
	 * Those of a unit that are under way or to come.
	 * @param unit the unit
	 * @return projects, sites and events
	 */
	List<DutyTarget> of(UnitCode unit);

}
