package org.bihuan.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table that somebody thinks of: it can be asked, but decides nothing.
 */
public interface ChangedTable {

	/**
	 * Names of its inputs without the active documents.
	 * @return names, in the order of the columns
	 */
	Set<String> inputs();

	/**
	 * Evaluates without side effect.
	 * @param inputs inputs by name; those that the table does not know are left out
	 * @param documents identifiers of the documents that count as active
	 * @return rows that match, in order; empty if none does
	 * @throws org.bihuan.shared.Refusal if an input is of the wrong type
	 */
	List<DecisionRow> rows(Map<String, Object> inputs, List<String> documents);

}
