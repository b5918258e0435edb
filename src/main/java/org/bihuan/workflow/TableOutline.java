package org.bihuan.workflow;

import java.util.List;

/**
 * A decision table as it is written.
 *
 * @param key key of the decision
 * @param name its name
 * @param hitPolicy for example {@code FIRST}
 * @param inputs columns that ask
 * @param outputs columns that answer
 * @param rows its rows from top to bottom
 */
public record TableOutline(String key, String name, String hitPolicy, List<Column> inputs, List<Column> outputs,
		List<Line> rows) {

	/**
	 * A column.
	 *
	 * @param id its id
	 * @param label what stands above it
	 * @param name what it asks for, or under which name it answers
	 * @param values what it may hold, as written; empty if nothing says so
	 */
	public record Column(String id, String label, String name, List<String> values) {
	}

	/**
	 * A row.
	 *
	 * @param id its id
	 * @param note its annotation
	 * @param inputs its conditions, one for each column that asks
	 * @param outputs its answers, one for each column that answers
	 */
	public record Line(String id, String note, List<String> inputs, List<String> outputs) {
	}

}
