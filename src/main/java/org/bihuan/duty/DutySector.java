package org.bihuan.duty;

import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;

/**
 * The sector to which a duty of an enterprise belongs, and with it the authority.
 */
public final class DutySector {

	private DutySector() {
	}

	/**
	 * Finds the sector: that of the duty's own name among those which bind the unit, as
	 * the register of sectors has it; otherwise the unit's first.
	 * @param units the units
	 * @param unit who owes the duty
	 * @param duty code of the duty, or the subject of an inspection, for example
	 * {@code FIRE}
	 * @return code of a sector
	 */
	public static String of(Units units, UnitView unit, String duty) {
		return units.sectorsOf(unit)
			.stream()
			.filter(duty::equalsIgnoreCase)
			.findFirst()
			.orElseGet(() -> unit.sectors().get(0));
	}

}
