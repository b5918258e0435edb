package org.bihuan.handbook;

import java.util.List;

/**
 * A decision table in words.
 *
 * @param key key of the table
 * @param version version of its deployment
 * @param deployed when it was deployed
 * @param name its name
 * @param about what it decides
 * @param hitPolicy how rows are chosen
 * @param rows its rows
 */
record DecisionChapter(String key, int version, String deployed, String name, String about, String hitPolicy,
		List<RowPart> rows) {

	/**
	 * A row.
	 *
	 * @param rule its identifier
	 * @param note what it is about
	 * @param asks when it counts, as label and value; empty if always
	 * @param answers what it says, as label and value
	 * @param source on what it rests
	 */
	record RowPart(String rule, String note, List<CellPart> asks, List<CellPart> answers, Source source) {
	}

	/**
	 * A cell under its heading.
	 *
	 * @param label the heading
	 * @param value the cell
	 */
	record CellPart(String label, String value) {
	}

}
