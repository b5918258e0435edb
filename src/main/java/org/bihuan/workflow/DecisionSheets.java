package org.bihuan.workflow;

import java.util.List;

/**
 * The decision tables that hold, cell by cell.
 */
public interface DecisionSheets {

	/**
	 * The newest version of each table.
	 * @return tables by key
	 */
	List<DecisionSheet> sheets();

}
