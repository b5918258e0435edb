package org.bihuan.rulebook;

import java.util.List;

import org.bihuan.organisation.DocumentPeriods.Effect;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.DecisionTables;
import org.jspecify.annotations.Nullable;

/**
 * What another set of active documents would decide. Running cases keep what was decided.
 *
 * @param effect the sets of documents and the day from which they differ
 * @param live rows that would begin to count
 * @param dead rows that would count no more
 * @param recorded how many decisions of open cases are on record
 * @param tried how many of them were tried
 * @param unknown how many could not be tried, for their inputs were not recorded
 * @param different how many of the tried would come out otherwise
 * @param listed the first of these, at most 200
 */
record DocumentPreview(Effect effect, List<DecisionTables.Row> live, List<DecisionTables.Row> dead, long recorded,
		int tried, int unknown, int different, List<Difference> listed) {

	/**
	 * A decision that would come out otherwise.
	 *
	 * @param caseNumber the case
	 * @param unitName name of the unit
	 * @param table key of the table
	 * @param before the row that decides today; null if none does
	 * @param after the row that would; null if none would
	 */
	record Difference(String caseNumber, String unitName, String table, @Nullable DecisionRow before,
			@Nullable DecisionRow after) {
	}

}
