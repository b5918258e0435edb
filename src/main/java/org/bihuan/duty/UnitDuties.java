package org.bihuan.duty;

import org.bihuan.shared.UnitCode;

/**
 * The duties of a unit, counted.
 *
 * @param unit the unit
 * @param totals how its periods stand
 */
public record UnitDuties(UnitCode unit, DutyTotals totals) {
}
