package org.bihuan.hazard;

import java.util.List;

import org.bihuan.shared.UnitCode;

/**
 * Hazards that a unit has not closed.
 */
public interface OpenHazards {

	/**
	 * Those of a unit, the oldest first, whoever asks.
	 * @param unit the unit
	 * @param most how many at most
	 * @return hazards
	 */
	List<OpenHazard> of(UnitCode unit, int most);

	/**
	 * All major ones of a unit, the oldest first, whoever asks.
	 * @param unit the unit
	 * @return hazards
	 */
	List<OpenHazard> major(UnitCode unit);

}
