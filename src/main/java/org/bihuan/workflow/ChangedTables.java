package org.bihuan.workflow;

/**
 * Makes tables of texts without deploying them.
 */
public interface ChangedTables {

	/**
	 * Reads the changed text of a table. Nothing is stored.
	 * @param key key of the table
	 * @param dmn its text
	 * @return the table
	 * @throws org.bihuan.shared.Refusal if the rules of models refuse the text; the text
	 * of another table is among what they refuse
	 */
	ChangedTable read(String key, String dmn);

}
