package org.bihuan.intake;

import java.util.List;
import java.util.function.BiConsumer;

import org.bihuan.shared.FieldProblem;
import org.bihuan.sheet.SheetRow;

/**
 * Work on the rows of one table.
 */
public interface RowWork {

	/**
	 * Checks rows by the rules of those who type them in.
	 * @param rows the rows
	 * @return problems of each row, in their order
	 */
	List<List<FieldProblem>> check(List<SheetRow> rows);

	/**
	 * Writes rows that were checked. A row that was written before is not doubled.
	 * @param rows good rows
	 * @param refused told of each row that is refused now all the same
	 * @return how many were written
	 */
	long write(List<SheetRow> rows, BiConsumer<SheetRow, List<FieldProblem>> refused);

}
