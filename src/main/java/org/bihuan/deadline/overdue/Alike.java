package org.bihuan.deadline.overdue;

import java.time.LocalDate;
import java.util.List;

/**
 * What clocks have in common that one sum counts.
 *
 * @param overdue whether they have run out
 * @param dueDay day in Shanghai on which they fall due; the same for all that have run
 * out
 * @param harm how harmful it is that nothing happens, 1 to 5
 * @param authority code of the competent authority
 * @param leadAuthority code of the unit's lead authority; empty if it has none
 * @param town code of the town; empty if there is none
 * @param sector sector
 * @param kind kind of obligation
 * @param rung code of the last measure in force; empty if there is none
 */
record Alike(boolean overdue, LocalDate dueDay, int harm, String authority, String leadAuthority, String town,
		String sector, String kind, String rung) {

	/** The day of all that have run out: how long ago is no matter for a sum. */
	static final LocalDate PAST = LocalDate.of(2000, 1, 1);

	/** In the order of the columns of the sums. */
	List<Object> values() {
		return List.of(this.overdue, this.dueDay, this.harm, this.authority, this.leadAuthority, this.town, this.sector,
				this.kind, this.rung);
	}

}
