package org.bihuan.dossier;

import java.util.List;

import org.bihuan.organisation.UnitKind;
import org.bihuan.shared.UnitCode;

/**
 * What waits at an authority.
 *
 * @param code its code
 * @param name its name
 * @param kind what it is
 * @param stock open hazards: all, and by grade and state
 * @param overdue overdue clocks: all, and by the last measure in force
 * @param stretches names of the stretches of working days left, in order
 * @param open open steps, all and in each stretch
 * @param people what each person has claimed
 * @param unclaimed what nobody has claimed
 * @param roles what nobody has claimed, by the role that may
 * @param decisions steps that wait for a signature or a decision
 * @param units units with most overdue clocks
 */
record Workload(UnitCode code, String name, UnitKind kind, List<Figure> stock, List<Figure> overdue,
		List<String> stretches, Row open, List<Row> people, Row unclaimed, List<Row> roles, List<Figure> decisions,
		List<LateUnit> units) {

	/**
	 * Open steps of somebody.
	 *
	 * @param code login or role; empty if neither
	 * @param name in the reader's language
	 * @param all all of them
	 * @param stretches those in each stretch
	 */
	record Row(String code, String name, Figure all, List<Figure> stretches) {
	}

	/**
	 * A unit with overdue clocks.
	 *
	 * @param code its code
	 * @param open whether the reader may see all of it
	 * @param overdue its overdue clocks; the label is its name
	 */
	record LateUnit(UnitCode code, boolean open, Figure overdue) {
	}

}
