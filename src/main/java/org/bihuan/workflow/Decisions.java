package org.bihuan.workflow;

import java.util.List;
import java.util.Map;

import org.bihuan.shared.CaseNumber;

/**
 * Decision tables by their key.
 */
public interface Decisions {

	/**
	 * Evaluates without side effect; the active documents are added. Within a transaction
	 * only the first call for a table asks the database.
	 * @param key key of the table
	 * @param inputs inputs by name
	 * @return rows that matched, in order; empty if none did
	 * @throws org.bihuan.shared.Refusal if the table or an input is unknown or of the
	 * wrong type
	 */
	List<DecisionRow> evaluate(String key, Map<String, Object> inputs);

	/**
	 * Evaluates several times without side effect, with the same version of the table and
	 * the same active documents: the number of statements does not grow with the inputs.
	 * @param key key of the table
	 * @param inputs inputs by name, one set for each evaluation
	 * @return for each set the rows that matched, in order
	 * @throws org.bihuan.shared.Refusal if the table or an input is unknown or of the
	 * wrong type
	 */
	List<List<DecisionRow>> evaluateAll(String key, List<Map<String, Object>> inputs);

	/**
	 * Evaluates as if other documents were active; without side effect.
	 * @param key key of the table
	 * @param inputs inputs by name; those that the table does not know are left out
	 * @param documents identifiers of the documents
	 * @return rows that match, in order; empty if none does
	 */
	List<DecisionRow> whatIf(String key, Map<String, Object> inputs, List<String> documents);

	/**
	 * Evaluates and stores rule and basis in the case file.
	 * @param number the case
	 * @param key key of the table
	 * @param inputs inputs by name
	 * @return rows that matched, in order; empty if none did
	 */
	List<DecisionRow> decide(CaseNumber number, String key, Map<String, Object> inputs);

}
