package org.bihuan.ledger;

import java.util.List;

import org.bihuan.casefile.CaseLine;
import org.bihuan.shared.FieldProblem;

/**
 * A table that cases are written into.
 */
interface LedgerTable {

	/**
	 * Its headings.
	 * @return headings, in order
	 */
	List<String> headings();

	/**
	 * A case in it.
	 * @param line the case
	 * @param row number of its row, from 1 on
	 * @return its cells, in the order of the headings
	 */
	List<String> cells(CaseLine line, long row);

	/**
	 * What whoever asks for the table would not take.
	 * @param cells cells of a row
	 * @return problems, by heading
	 */
	List<FieldProblem> problems(List<String> cells);

}
