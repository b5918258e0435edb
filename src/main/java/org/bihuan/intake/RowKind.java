package org.bihuan.intake;

import java.util.List;
import java.util.Set;

import org.bihuan.organisation.Person;
import org.bihuan.sheet.SheetColumn;

/**
 * What rows of a table can become.
 */
public interface RowKind {

	/**
	 * Name by which addresses and messages know it.
	 * @return for example {@code units}
	 */
	String name();

	/**
	 * Beginning of the names of its long work.
	 * @return for example {@code unit}
	 */
	String work();

	/**
	 * Columns that its tables may have.
	 * @return the columns in the order of the template
	 */
	List<SheetColumn> columns();

	/**
	 * Columns that an export of such rows has besides; what stands there is passed over.
	 * @return the columns
	 */
	default List<SheetColumn> passedOver() {
		return List.of();
	}

	/**
	 * Under which key the heading of a column is found.
	 * @param column key of the column
	 * @return key of the text
	 */
	default String heading(String column) {
		return "intake.column." + column;
	}

	/**
	 * Under which key stands what goes into a column.
	 * @param column key of the column
	 * @return key of the text
	 */
	default String help(String column) {
		return "intake.help." + column;
	}

	/**
	 * Roles that may bring such a table.
	 * @return codes of roles
	 */
	Set<String> roles();

	/**
	 * Begins with one table.
	 * @param person who brings it
	 * @param file what makes its rows known again
	 * @return the work on its rows
	 */
	RowWork begin(Person person, String file);

}
