package org.bihuan.deadline;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A legal clock that has run out or soon will.
 *
 * @param obligation identifier of the obligation
 * @param caseNumber the case
 * @param title title of the case
 * @param unit the unit that the case is about
 * @param unitName its name
 * @param debtor who must meet it: the unit, or an authority
 * @param authority the competent authority
 * @param town the unit's town
 * @param sector sector
 * @param grade grade of the case
 * @param kind kind of obligation, for example {@code plan}
 * @param item which of several of its kind; null if there is only one
 * @param overdue whether it has run out
 * @param startedAt when it started
 * @param dueAt when it is or was due
 * @param daysLeft working days left, negative when past
 * @param harm how harmful it is that nothing happens, 5 the most, as the table
 * {@code overdue-harm} says
 * @param rung code of the last measure in force against the debtor; null if there is none
 * @param basis what stands behind its length
 */
public record OverdueClock(long obligation, CaseNumber caseNumber, String title, UnitCode unit, String unitName,
		UnitCode debtor, UnitCode authority, @Nullable UnitCode town, String sector, String grade, String kind,
		@Nullable String item, boolean overdue, Instant startedAt, Instant dueAt, int daysLeft, int harm,
		@Nullable String rung, Basis basis) {

	/**
	 * The word by which tasks that serve it name it.
	 * @return for example {@code plan}, or {@code reply/17}
	 */
	public String word() {
		return (this.item != null) ? this.kind + "/" + this.item : this.kind;
	}

}
