package org.bihuan.casefile;

import java.util.List;
import java.util.Map;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What tables decided in cases that are open, for trying out other documents.
 */
public interface OpenDecisions {

	/**
	 * How many records of decisions there are.
	 * @param scope what the reader may see
	 * @return the exact count
	 */
	long count(Scope scope);

	/**
	 * Records in the order of cases and time.
	 * @param scope what the reader may see
	 * @param after the last one of the page before; null for the first page
	 * @param limit how many at most
	 * @return records
	 */
	List<Decided> page(Scope scope, @Nullable Decided after, int limit);

	/**
	 * A record of a decision.
	 *
	 * @param caseNumber the case
	 * @param unitName name of the unit
	 * @param seq position in the case's file
	 * @param table key of the table
	 * @param content details: row, outputs, basis and, where they were recorded, inputs
	 */
	record Decided(CaseNumber caseNumber, String unitName, long seq, String table, Map<String, Object> content) {
	}

}
