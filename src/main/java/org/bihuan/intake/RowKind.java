package org.bihuan.intake;

import java.util.List;
import java.util.Set;

import org.bihuan.organisation.Person;
import org.bihuan.sheet.SheetColumn;

/**
 * What rows of a table can become.
 */
interface RowKind {

	/**
	 * Name by which addresses and messages know it.
	 * @return {@code units} or {@code hazards}
	 */
	String name();

	/**
	 * Beginning of the names of its long work.
	 * @return {@code unit} or {@code hazard}
	 */
	String work();

	/**
	 * Columns that its tables may have.
	 * @return the columns in the order of the template
	 */
	List<SheetColumn> columns();

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
