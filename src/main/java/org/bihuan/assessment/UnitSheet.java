package org.bihuan.assessment;

import java.util.List;

import org.bihuan.shared.UnitCode;

/**
 * The score sheet of a unit.
 *
 * @param unit code of the unit
 * @param authority code of its lead authority; empty if it has none
 * @param town code of its town; empty if it has none
 * @param lines one line for each thing that is counted
 */
record UnitSheet(UnitCode unit, String authority, String town, List<SheetLine> lines) {

	/**
	 * Points of all lines.
	 * @return their sum
	 */
	public long score() {
		return this.lines.stream().mapToLong(SheetLine::score).sum();
	}

}
