package org.bihuan.sheet;

import java.util.List;
import java.util.Map;

import org.bihuan.shared.FieldProblem;

/**
 * A row of a table.
 *
 * @param number number of the row in its file, the heading is 1
 * @param values texts by key of their columns; empty ones are left out
 * @param problems cells that hold no value, for example a formula
 * @param headings headings of the file by key of their columns
 */
public record SheetRow(long number, Map<String, String> values, List<FieldProblem> problems,
		Map<String, String> headings) {

	/**
	 * What the file calls a column.
	 * @param key key of the column
	 * @return its heading; the key itself if the file does not have it
	 */
	public String heading(String key) {
		return this.headings.getOrDefault(key, key);
	}

	/**
	 * A value.
	 * @param key key of the column
	 * @return the text; empty if there is none
	 */
	public String get(String key) {
		return this.values.getOrDefault(key, "");
	}

}
