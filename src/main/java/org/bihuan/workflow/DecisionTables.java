package org.bihuan.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of the decision tables that hold, as far as documents bear them.
 */
public interface DecisionTables {

	/**
	 * All rows of all tables in their newest version.
	 * @return rows in the order of tables and rows
	 */
	List<Row> rows();

	/**
	 * The newest version of each table.
	 * @return identifiers of versions in the order of tables; a changed table has another
	 * one
	 */
	List<String> versions();

	/**
	 * A row.
	 *
	 * @param table key of the table
	 * @param rule identifier of the row
	 * @param documents documents that it cites
	 * @param gates documents of which one must be active; none if it always counts
	 * @param place place in the document
	 * @param outputs its other outputs as written, without quotation marks
	 */
	record Row(String table, String rule, List<String> documents, Set<String> gates, String place,
			Map<String, String> outputs) {

		/**
		 * Whether the row counts.
		 * @param active identifiers of active documents
		 * @return true if it may match
		 */
		public boolean counts(Collection<String> active) {
			return this.gates.isEmpty() || this.gates.stream().anyMatch(active::contains);
		}

	}

}
